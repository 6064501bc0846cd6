package ballast.payables.ui;

import ballast.parties.ui.PartyLookup;
import ballast.payables.Bill.Kind;
import ballast.payables.BillSearch;
import ballast.payables.BillSearch.Filter;
import ballast.payables.BillSearch.Row;
import ballast.payables.BillSearch.State;
import ballast.payables.BillService;
import ballast.payables.Bills;
import ballast.payables.PayablesPermissions;
import ballast.platform.ui.Creates;
import ballast.platform.ui.ListPage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** All suppliers' bills, their credit notes and our debit notes. */
@Route("payables/bills")
@RolesAllowed(PayablesPermissions.BILL_READ)
@Creates(PayablesPermissions.BILL_EDIT)
@Menu(title = "payables.bill.list", icon = "vaadin:records", order = 180)
class BillList extends Composite<ListPage<Row>> {

    private final BillSearch search;
    private final Bills bills;
    private final BillService service;
    private final PartyLookup parties;

    BillList(BillSearch search, Bills bills, BillService service, PartyLookup parties) {
        this.search = search;
        this.bills = bills;
        this.service = service;
        this.parties = parties;
    }

    @Override
    protected ListPage<Row> initContent() {
        var list = new ListPage<Row>("payables.bill");
        var text = list.search();
        var state = list.choice("state", State.class, "payables.bill.state");
        var kind = list.choice("kind", Kind.class, "payables.bill.kind");
        var party = list.lookup("party", parties.suppliers());
        var from = list.date("from");
        var to = list.date("to");
        return list.text("number", Row::number)
                .text("supplier", Row::supplier)
                .text("reference", Row::reference)
                .date("documentOn", Row::documentOn)
                .date("dueOn", Row::dueOn)
                .money("gross", Row::gross)
                .text("currency", row -> row.gross().currency())
                .status("state", Row::state, "payables.bill.state")
                .sortable("number", "documentOn", "dueOn", "gross")
                .rows(page -> search.page(
                        new Filter(
                                text.getValue(),
                                state.getValue(),
                                kind.getValue(),
                                party.getValue(),
                                from.getValue(),
                                to.getValue()),
                        page))
                .opens(row -> "payables/bills/" + row.id())
                .bulk(
                        "payables.bill.post",
                        PayablesPermissions.BILL_POST,
                        row -> String.valueOf(service.post(bills.get(row.id())).number()))
                .creates("payables/bills/0", PayablesPermissions.BILL_EDIT);
    }
}
