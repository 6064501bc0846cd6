package ballast.orders.ui;

import ballast.orders.DeliveryLine;
import ballast.orders.DeliverySearch.Row;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;

/** A line to be picked, and what was taken of it. */
final class PickCard extends Div {

    private final DeliveryLine line;
    private final BigDecimalField picked = new BigDecimalField(Words.t("orders.delivery.quantity"));

    PickCard(DeliveryLine line) {
        this.line = line;
        picked.setValue(BigDecimal.ZERO);
        picked.setSuffixComponent(new Span(line.unit()));
        var all = new Button(
                Words.t("orders.pick.all") + " " + Words.plain(line.open()), event -> picked.setValue(line.open()));
        all.addThemeVariants(ButtonVariant.LUMO_LARGE);
        addClassName("pick-card");
        add(name(line.itemNumber() + " " + line.description()), new Span(line.place()), new Div(picked, all));
    }

    DeliveryLine line() {
        return line.of(picked.getValue() == null ? BigDecimal.ZERO : picked.getValue());
    }

    /** A delivery that waits. */
    static Anchor of(Row row) {
        var facts = new Span(row.orderNumber() + " · " + Words.date(row.deliveredOn()));
        var card = new Anchor("orders/pick?delivery=" + row.id(), name(row.customer()), facts);
        card.addClassName("pick-card");
        return card;
    }

    private static Span name(String text) {
        var name = new Span(text);
        name.addClassName("pick-name");
        return name;
    }
}
