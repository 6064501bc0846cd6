package ballast.accounting.ui;

import ballast.accounting.AccountRef.Control;
import ballast.accounting.AccountingPermissions;
import ballast.accounting.OpenItems;
import ballast.accounting.OpenItems.Filter;
import ballast.accounting.OpenItems.Row;
import ballast.platform.ui.ListPage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** What customers owe and suppliers are owed, item by item, on any day. */
@Route("accounting/open-items")
@RolesAllowed(AccountingPermissions.OPEN_ITEM_READ)
@Menu(title = "accounting.open_item.list", icon = "vaadin:hourglass-start", order = 420)
class OpenItemList extends Composite<ListPage<Row>> {

    private final OpenItems items;

    OpenItemList(OpenItems items) {
        this.items = items;
    }

    @Override
    protected ListPage<Row> initContent() {
        var list = new ListPage<Row>("accounting.open_item");
        var text = list.search();
        var control = list.choice("control", Control.class, "accounting.account.control");
        var asOf = list.date("asOf");
        var dueBy = list.date("dueBy");
        return list.text("number", Row::number)
                .text("party", Row::partyName)
                .date("documentOn", Row::documentOn)
                .date("dueOn", Row::dueOn)
                .money("amount", Row::amount)
                .money("open", Row::open)
                .money("ledgerOpen", Row::ledgerOpen)
                .text("currency", row -> row.amount().currency())
                .sortable("number", "party", "documentOn", "dueOn", "amount")
                .rows(page -> items.page(
                        new Filter(text.getValue(), null, control.getValue(), asOf.getValue(), dueBy.getValue()), page))
                .opens(row -> "accounting/payments/0?party=" + row.party() + "&item=" + row.id());
    }
}
