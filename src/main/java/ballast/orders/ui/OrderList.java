package ballast.orders.ui;

import ballast.orders.OrderSearch;
import ballast.orders.OrderSearch.Filter;
import ballast.orders.OrderSearch.Row;
import ballast.orders.OrdersPermissions;
import ballast.orders.SalesOrder.State;
import ballast.parties.ui.PartyLookup;
import ballast.platform.ui.Creates;
import ballast.platform.ui.ListPage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** All orders. */
@Route("orders/orders")
@RolesAllowed(OrdersPermissions.ORDER_READ)
@Creates(OrdersPermissions.ORDER_EDIT)
@Menu(title = "orders.order.list", icon = "vaadin:clipboard-text", order = 70)
class OrderList extends Composite<ListPage<Row>> {

    private final OrderSearch search;
    private final OrderBulk desk;
    private final PartyLookup parties;

    OrderList(OrderSearch search, OrderBulk desk, PartyLookup parties) {
        this.search = search;
        this.desk = desk;
        this.parties = parties;
    }

    @Override
    protected ListPage<Row> initContent() {
        var list = new ListPage<Row>("orders.order");
        var text = list.search();
        var state = list.choice("state", State.class, "orders.order.state");
        var party = list.lookup("party", parties.customers());
        var from = list.date("from");
        var to = list.date("to");
        return list.text("number", Row::number)
                .text("customer", Row::customer)
                .date("orderedOn", Row::orderedOn)
                .date("neededOn", Row::neededOn)
                .text("reference", Row::reference)
                .money("gross", Row::gross)
                .text("currency", row -> row.gross().currency())
                .status("state", Row::state, "orders.order.state")
                .sortable("number", "orderedOn", "neededOn", "gross")
                .rows(page -> search.page(
                        new Filter(text.getValue(), state.getValue(), party.getValue(), from.getValue(), to.getValue()),
                        page))
                .opens(row -> "orders/orders/" + row.id())
                .bulk("orders.order.invoice", OrdersPermissions.ORDER_INVOICE, row -> desk.invoice(row.id()))
                .bulk("orders.order.deliver", OrdersPermissions.DELIVERY_POST, row -> desk.deliver(row.id()))
                .bulk("orders.order.confirm", OrdersPermissions.ORDER_CONFIRM, row -> desk.confirm(row.id()))
                .creates("orders/orders/0", OrdersPermissions.ORDER_EDIT);
    }
}
