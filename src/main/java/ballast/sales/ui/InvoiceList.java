package ballast.sales.ui;

import ballast.parties.ui.PartyLookup;
import ballast.platform.ui.Creates;
import ballast.platform.ui.ListPage;
import ballast.sales.Invoice.Kind;
import ballast.sales.InvoiceSearch;
import ballast.sales.InvoiceSearch.Filter;
import ballast.sales.InvoiceSearch.Row;
import ballast.sales.InvoiceSearch.State;
import ballast.sales.InvoiceService;
import ballast.sales.Invoices;
import ballast.sales.SalesPermissions;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** All invoices and credit notes. */
@Route("sales/invoices")
@RolesAllowed(SalesPermissions.INVOICE_READ)
@Creates(SalesPermissions.INVOICE_EDIT)
@Menu(title = "sales.invoice.list", icon = "vaadin:invoice", order = 100)
class InvoiceList extends Composite<ListPage<Row>> {

    private final InvoiceSearch search;
    private final Invoices invoices;
    private final InvoiceService service;
    private final PartyLookup parties;

    InvoiceList(InvoiceSearch search, Invoices invoices, InvoiceService service, PartyLookup parties) {
        this.search = search;
        this.invoices = invoices;
        this.service = service;
        this.parties = parties;
    }

    @Override
    protected ListPage<Row> initContent() {
        var list = new ListPage<Row>("sales.invoice");
        var text = list.search();
        var state = list.choice("state", State.class, "sales.invoice.state");
        var kind = list.choice("kind", Kind.class, "sales.invoice.kind");
        var party = list.lookup("party", parties.customers());
        var from = list.date("from");
        var to = list.date("to");
        return list.text("number", Row::number)
                .text("customer", Row::customer)
                .date("documentOn", Row::documentOn)
                .date("dueOn", Row::dueOn)
                .text("reference", Row::reference)
                .money("gross", Row::gross)
                .text("currency", row -> row.gross().currency())
                .status("state", Row::state, "sales.invoice.state")
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
                .opens(row -> "sales/invoices/" + row.id())
                .bulk(
                        "sales.invoice.post",
                        SalesPermissions.INVOICE_POST,
                        row -> String.valueOf(
                                service.post(invoices.get(row.id())).number()))
                .creates("sales/invoices/0", SalesPermissions.INVOICE_EDIT);
    }
}
