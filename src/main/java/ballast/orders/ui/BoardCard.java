package ballast.orders.ui;

import ballast.orders.QuotationSearch.Row;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;

/** A quotation on the board: leads to it, and can be drawn to another column. */
final class BoardCard {

    private BoardCard() {}

    static Anchor of(Row row) {
        var name = new Span(row.customer());
        name.addClassName("board-name");
        var card = new Anchor(
                "orders/quotations/" + row.id(),
                name,
                new Span(Objects.toString(row.number(), "")),
                new Span(Words.money(row.gross())),
                new Span(Words.date(row.validUntil())));
        card.addClassName("board-card");
        DragSource.create(card).setDragData(row);
        return card;
    }
}
