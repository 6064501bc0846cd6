package ballast.sourcing.ui;

import ballast.platform.ui.Words;
import ballast.sourcing.RfqLine;
import ballast.sourcing.RfqLine.Offer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableConsumer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Offers side by side: a row for each line, a column for each supplier; the cheapest stands out. */
final class OfferTable extends Div {

    private final SerializableConsumer<List<RfqLine>> onChange;
    private List<RfqLine> lines = List.of();

    OfferTable(SerializableConsumer<List<RfqLine>> onChange) {
        this.onChange = onChange;
        addClassName("offer-table");
    }

    void show(List<RfqLine> all, boolean readOnly) {
        lines = all;
        removeAll();
        var names = new LinkedHashMap<Long, String>();
        all.forEach(line -> line.offers().forEach(offer -> names.put(offer.supplier(), offer.name())));
        if (names.isEmpty()) {
            return;
        }
        var head = new NativeTableRow(new NativeTableHeaderCell(Words.t("sourcing.rfq.item")));
        names.values().forEach(name -> head.add(new NativeTableHeaderCell(name)));
        var body = new NativeTableBody();
        for (int i = 0; i < all.size(); i++) {
            var line = all.get(i);
            var row = new NativeTableRow(new NativeTableCell(Words.plain(line.quantity()) + " × " + line.name()));
            for (var supplier : names.keySet()) {
                var offer = line.offers().stream()
                        .filter(one -> one.supplier() == supplier)
                        .findFirst();
                row.add(offer.map(one -> cell(line, one, readOnly)).orElseGet(NativeTableCell::new));
            }
            body.add(row);
        }
        body.add(totals(new ArrayList<>(names.keySet())));
        add(new NativeTable(new NativeTableHeader(head), body));
    }

    private NativeTableRow totals(List<Long> suppliers) {
        var row = new NativeTableRow(new NativeTableHeaderCell(Words.t("sourcing.rfq.total")));
        for (var supplier : suppliers) {
            var sum = lines.stream()
                    .flatMap(line -> line.offers().stream()
                            .filter(offer -> offer.supplier() == supplier && offer.price() != null)
                            .map(offer -> offer.price().multiply(line.quantity())))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            row.add(new NativeTableHeaderCell(sum.signum() == 0 ? "–" : Words.decimal(sum, 2)));
        }
        return row;
    }

    private NativeTableCell cell(RfqLine line, Offer offer, boolean readOnly) {
        var cell = new NativeTableCell();
        var price = offer.price();
        if (readOnly) {
            cell.setText(price == null ? "–" : Words.price(price) + (offer.awarded() ? " ✓" : ""));
        } else {
            cell.add(price(line, offer), days(line, offer), choose(line, offer));
        }
        if (price != null && line.cheapest().filter(offer::equals).isPresent()) {
            cell.addClassName("best");
        }
        if (offer.awarded()) {
            cell.addClassName("awarded");
        }
        return cell;
    }

    private BigDecimalField price(RfqLine line, Offer offer) {
        var price = offer.price();
        var field = new BigDecimalField();
        field.setAriaLabel(Words.t("sourcing.rfq.price") + " " + offer.name());
        if (price != null) {
            field.setValue(shortened(price));
        }
        field.addValueChangeListener(event -> replace(line, offer, offer.at(event.getValue())));
        return field;
    }

    /** As stored, without the zeros beyond the cent. */
    private static BigDecimal shortened(BigDecimal price) {
        var bare = price.stripTrailingZeros();
        return bare.setScale(Math.max(2, bare.scale()));
    }

    private IntegerField days(RfqLine line, Offer offer) {
        var field = new IntegerField();
        field.setAriaLabel(Words.t("sourcing.rfq.days") + " " + offer.name());
        field.setSuffixComponent(new Div(Words.t("sourcing.rfq.days")));
        field.setValue(offer.leadDays());
        field.addValueChangeListener(event -> replace(line, offer, offer.within(event.getValue())));
        return field;
    }

    private Button choose(RfqLine line, Offer offer) {
        var button = new Button(Words.t(offer.awarded() ? "sourcing.rfq.chosen" : "sourcing.rfq.choose"));
        button.addThemeVariants(offer.awarded() ? ButtonVariant.LUMO_PRIMARY : ButtonVariant.LUMO_TERTIARY);
        button.setEnabled(offer.price() != null);
        button.addClickListener(event -> replace(line, line.award(offer.supplier())));
        return button;
    }

    private void replace(RfqLine line, Offer before, Offer after) {
        replace(
                line,
                line.with(line.offers().stream()
                        .map(one -> one.equals(before) ? after : one)
                        .toList()));
    }

    private void replace(RfqLine before, RfqLine after) {
        onChange.accept(
                lines.stream().map(one -> one.equals(before) ? after : one).toList());
    }
}
