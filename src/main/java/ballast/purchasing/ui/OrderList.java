package ballast.purchasing.ui;

import ballast.parties.ui.PartyLookup;
import ballast.platform.ui.Creates;
import ballast.platform.ui.ListPage;
import ballast.purchasing.PurchaseOrderSearch;
import ballast.purchasing.PurchaseOrderSearch.Filter;
import ballast.purchasing.PurchaseOrderSearch.Row;
import ballast.purchasing.PurchaseOrderSearch.State;
import ballast.purchasing.PurchaseOrderService;
import ballast.purchasing.PurchaseOrders;
import ballast.purchasing.PurchasingPermissions;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** All orders to suppliers. */
@Route("purchasing/purchase-orders")
@RolesAllowed(PurchasingPermissions.ORDER_READ)
@Creates(PurchasingPermissions.ORDER_EDIT)
@Menu(title = "purchasing.purchase_order.list", icon = "vaadin:cart", order = 150)
class OrderList extends Composite<ListPage<Row>> {

    private final PurchaseOrderSearch search;
    private final PurchaseOrders orders;
    private final PurchaseOrderService service;
    private final PartyLookup parties;

    OrderList(PurchaseOrderSearch search, PurchaseOrders orders, PurchaseOrderService service, PartyLookup parties) {
        this.search = search;
        this.orders = orders;
        this.service = service;
        this.parties = parties;
    }

    @Override
    protected ListPage<Row> initContent() {
        var list = new ListPage<Row>("purchasing.purchase_order");
        var text = list.search();
        var state = list.choice("state", State.class, "purchasing.purchase_order.state");
        var party = list.lookup("party", parties.suppliers());
        var from = list.date("from");
        return list.text("number", Row::number)
                .text("supplier", Row::supplier)
                .date("orderedOn", Row::orderedOn)
                .date("dueOn", Row::dueOn)
                .text("reference", Row::reference)
                .money("net", Row::net)
                .text("currency", row -> row.net().currency())
                .status("state", Row::state, "purchasing.purchase_order.state")
                .sortable("number", "orderedOn", "dueOn", "net")
                .rows(page -> search.page(
                        new Filter(text.getValue(), state.getValue(), party.getValue(), from.getValue(), null), page))
                .opens(row -> "purchasing/purchase-orders/" + row.id())
                .bulk(
                        "purchasing.purchase_order.confirm",
                        PurchasingPermissions.ORDER_CONFIRM,
                        row -> String.valueOf(
                                service.confirm(orders.get(row.id())).number()))
                .creates("purchasing/purchase-orders/0", PurchasingPermissions.ORDER_EDIT);
    }
}
