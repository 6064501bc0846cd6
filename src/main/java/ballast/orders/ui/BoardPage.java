package ballast.orders.ui;

import ballast.orders.OrdersPermissions;
import ballast.orders.QuotationSearch;
import ballast.orders.QuotationSearch.Filter;
import ballast.orders.QuotationSearch.Row;
import ballast.orders.QuotationSearch.State;
import ballast.platform.db.Page;
import ballast.platform.ui.CurrentUser;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;

/** Quotations on a board, a column for each state; a card drawn to the next column takes that step. */
@Route("orders/board")
@RolesAllowed(OrdersPermissions.QUOTATION_READ)
@Menu(title = "orders.board", icon = "vaadin:table", order = 65)
class BoardPage extends Div implements AfterNavigationObserver {

    private static final int MOST = 100;
    private static final List<State> COLUMNS =
            List.of(State.DRAFT, State.SENT, State.EXPIRED, State.ACCEPTED, State.DECLINED);

    private final QuotationSearch search;
    private final QuotationDesk desk;
    private final Div columns = new Div();

    BoardPage(QuotationSearch search, QuotationDesk desk) {
        this.search = search;
        this.desk = desk;
        addClassName("board-page");
        columns.addClassName("board");
        add(new H2(Words.t("orders.board")), columns);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        columns.removeAll();
        var rows = search.page(Filter.ALL, new Page(0, MOST, List.of())).rows();
        for (var state : COLUMNS) {
            var column = new Div();
            column.addClassName("board-column");
            var own = rows.stream().filter(row -> row.state() == state).toList();
            column.add(new H3(Words.t("orders.quotation.state", state) + " · " + own.size()));
            own.forEach(row -> column.add(card(row)));
            if (CurrentUser.may(OrdersPermissions.QUOTATION_SEND)) {
                DropTarget.create(column)
                        .addDropListener(drop -> drop.getDragData().ifPresent(data -> move((Row) data, state)));
            }
            columns.add(column);
        }
    }

    private static Anchor card(Row row) {
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

    private void move(Row row, State to) {
        var quotation = desk.get(row.id());
        switch (to) {
            case SENT -> desk.send(quotation);
            case ACCEPTED -> desk.accept(quotation);
            case DECLINED -> desk.decline(quotation);
            default -> {}
        }
        show();
    }
}
