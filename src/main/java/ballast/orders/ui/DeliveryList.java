package ballast.orders.ui;

import ballast.orders.Delivery.Status;
import ballast.orders.DeliverySearch;
import ballast.orders.DeliverySearch.Filter;
import ballast.orders.DeliverySearch.Row;
import ballast.orders.OrdersPermissions;
import ballast.platform.ui.ListPage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** All deliveries. */
@Route("orders/deliveries")
@RolesAllowed(OrdersPermissions.DELIVERY_READ)
@Menu(title = "orders.delivery.list", icon = "vaadin:truck", order = 80)
class DeliveryList extends Composite<ListPage<Row>> {

    private final DeliverySearch search;
    private final DeliveryDesk desk;

    DeliveryList(DeliverySearch search, DeliveryDesk desk) {
        this.search = search;
        this.desk = desk;
    }

    @Override
    protected ListPage<Row> initContent() {
        var list = new ListPage<Row>("orders.delivery");
        var text = list.search();
        var status = list.choice("status", Status.class, "orders.delivery.status");
        var from = list.date("from");
        var to = list.date("to");
        return list.text("number", Row::number)
                .text("customer", Row::customer)
                .text("orderNumber", Row::orderNumber)
                .date("deliveredOn", Row::deliveredOn)
                .status("status", Row::status, "orders.delivery.status")
                .sortable("number", "deliveredOn")
                .rows(page -> search.page(
                        new Filter(text.getValue(), status.getValue(), from.getValue(), to.getValue()), page))
                .opens(row -> "orders/deliveries/" + row.id())
                .bulk(
                        "orders.delivery.post",
                        OrdersPermissions.DELIVERY_POST,
                        row -> String.valueOf(desk.post(desk.get(row.id())).number()));
    }
}
