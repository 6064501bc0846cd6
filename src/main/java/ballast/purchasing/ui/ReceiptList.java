package ballast.purchasing.ui;

import ballast.parties.ui.PartyLookup;
import ballast.platform.ui.ListPage;
import ballast.purchasing.GoodsReceipt.Status;
import ballast.purchasing.GoodsReceiptSearch;
import ballast.purchasing.GoodsReceiptSearch.Filter;
import ballast.purchasing.GoodsReceiptSearch.Row;
import ballast.purchasing.PurchasingPermissions;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** All goods receipts; new ones begin at their order. */
@Route("purchasing/goods-receipts")
@RolesAllowed(PurchasingPermissions.RECEIPT_READ)
@Menu(title = "purchasing.goods_receipt.list", icon = "vaadin:inbox", order = 155)
class ReceiptList extends Composite<ListPage<Row>> {

    private final GoodsReceiptSearch search;
    private final PartyLookup parties;

    ReceiptList(GoodsReceiptSearch search, PartyLookup parties) {
        this.search = search;
        this.parties = parties;
    }

    @Override
    protected ListPage<Row> initContent() {
        var list = new ListPage<Row>("purchasing.goods_receipt");
        var text = list.search();
        var status = list.choice("status", Status.class, "purchasing.goods_receipt.status");
        var party = list.lookup("party", parties.suppliers());
        var from = list.date("from");
        return list.text("number", Row::number)
                .text("supplier", Row::supplier)
                .text("orderNumber", Row::orderNumber)
                .date("receivedOn", Row::receivedOn)
                .text("warehouse", Row::warehouse)
                .text("reference", Row::reference)
                .status("status", Row::status, "purchasing.goods_receipt.status")
                .sortable("number", "receivedOn")
                .rows(page -> search.page(
                        new Filter(text.getValue(), status.getValue(), party.getValue(), from.getValue()), page))
                .opens(row -> "purchasing/goods-receipts/" + row.id());
    }
}
