package ballast.inventory.ui;

import ballast.inventory.trace.LotTraces.Step;
import ballast.platform.document.Documents;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/** The way of a lot in one look: where it came from, where it went, and what is left. */
final class LotTrail extends Div {

    LotTrail() {
        addClassName("trail");
    }

    void show(List<Step> steps) {
        removeAll();
        part("in", steps, Step::isIn);
        part("within", steps, Step::isWithin);
        part("out", steps, Step::isOut);
        var left = steps.stream().map(Step::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        add(new H3(Words.t("inventory.lot.left", Words.plain(left))));
    }

    private void part(String key, List<Step> steps, Predicate<Step> wanted) {
        var column = new Div(new H3(Words.t("inventory.lot." + key)));
        column.addClassName("trail-part");
        steps.stream().filter(wanted).forEach(step -> column.add(card(step)));
        if (column.getComponentCount() > 1) {
            add(column);
        }
    }

    private static Anchor card(Step step) {
        var head = new Span(Words.t(step.source()) + " " + step.number());
        head.addClassName("timeline-head");
        var place = step.bin().isEmpty() ? step.warehouse() : step.warehouse() + " · " + step.bin();
        var detail =
                new Span(Words.date(step.on()) + " · " + Words.t("inventory.move.kind", step.kind()) + " · " + place);
        detail.addClassName("card-detail");
        var quantity = new Span(Words.plain(step.quantity()));
        quantity.addClassName("trail-quantity");
        var card = new Anchor(Documents.path(step.source(), step.sourceId()), new Div(head, quantity), detail);
        card.addClassName("trail-step");
        return card;
    }
}
