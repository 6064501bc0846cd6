package ballast.purchasing.ui;

import ballast.platform.ui.ListPage;
import ballast.purchasing.PurchasingPermissions;
import ballast.purchasing.SupplierReturn.Status;
import ballast.purchasing.SupplierReturnSearch;
import ballast.purchasing.SupplierReturnSearch.Row;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** All returns to suppliers; new ones begin at their order. */
@Route("purchasing/supplier-returns")
@RolesAllowed(PurchasingPermissions.RETURN_READ)
@Menu(title = "purchasing.supplier_return.list", icon = "vaadin:arrow-backward", order = 158)
class ReturnList extends Composite<ListPage<Row>> {

    private final SupplierReturnSearch search;

    ReturnList(SupplierReturnSearch search) {
        this.search = search;
    }

    @Override
    protected ListPage<Row> initContent() {
        var list = new ListPage<Row>("purchasing.supplier_return");
        var status = list.choice("status", Status.class, "purchasing.supplier_return.status");
        return list.text("number", Row::number)
                .text("supplier", Row::supplier)
                .text("orderNumber", Row::orderNumber)
                .date("returnedOn", Row::returnedOn)
                .text("text", Row::text)
                .status("status", Row::status, "purchasing.supplier_return.status")
                .sortable("number", "returnedOn")
                .rows(page -> search.page(status.getValue(), page))
                .opens(row -> "purchasing/supplier-returns/" + row.id());
    }
}
