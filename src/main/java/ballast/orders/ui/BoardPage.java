package ballast.orders.ui;

import ballast.orders.OrdersPermissions;
import ballast.orders.QuotationSearch;
import ballast.orders.QuotationSearch.Filter;
import ballast.orders.QuotationSearch.Row;
import ballast.orders.QuotationSearch.State;
import ballast.platform.db.Page;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Quotations on a board, a column for each state; a card drawn to the next column takes that step. */
@Route("orders/board")
@RolesAllowed(OrdersPermissions.QUOTATION_READ)
@Menu(title = "orders.board", icon = "vaadin:table", order = 65)
class BoardPage extends Div implements AfterNavigationObserver, HasDynamicTitle {

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
            var own = rows.stream().filter(row -> row.state() == state).toList();
            columns.add(new BoardColumn(state, own, row -> move(row, state)));
        }
    }

    private void move(Row row, State to) {
        desk.move(row.id(), to);
        show();
    }

    @Override
    public String getPageTitle() {
        return Words.t("orders.board");
    }
}
