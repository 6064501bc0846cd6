package ballast.orders.ui;

import ballast.orders.CustomerReturn.Status;
import ballast.orders.OrdersPermissions;
import ballast.orders.ReturnSearch;
import ballast.orders.ReturnSearch.Row;
import ballast.platform.ui.ListPage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** All returns of customers. */
@Route("orders/returns")
@RolesAllowed(OrdersPermissions.RETURN_READ)
@Menu(title = "orders.return.list", icon = "vaadin:arrow-backward", order = 90)
class ReturnList extends Composite<ListPage<Row>> {

    private final ReturnSearch search;

    ReturnList(ReturnSearch search) {
        this.search = search;
    }

    @Override
    protected ListPage<Row> initContent() {
        var list = new ListPage<Row>("orders.return");
        var status = list.choice("status", Status.class, "orders.return.status");
        return list.text("number", Row::number)
                .text("customer", Row::customer)
                .text("orderNumber", Row::orderNumber)
                .date("returnedOn", Row::returnedOn)
                .text("reason", Row::reason)
                .status("status", Row::status, "orders.return.status")
                .sortable("number", "returnedOn")
                .rows(page -> search.page(status.getValue(), page))
                .opens(row -> "orders/returns/" + row.id());
    }
}
