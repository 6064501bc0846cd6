package ballast.orders.ui;

import ballast.orders.OrdersPermissions;
import ballast.orders.QuotationSearch;
import ballast.orders.QuotationSearch.Filter;
import ballast.orders.QuotationSearch.Row;
import ballast.orders.QuotationSearch.State;
import ballast.parties.ui.PartyLookup;
import ballast.platform.ui.Creates;
import ballast.platform.ui.ListPage;
import ballast.platform.ui.Navigation;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** All quotations. */
@Route("orders/quotations")
@RolesAllowed(OrdersPermissions.QUOTATION_READ)
@Creates(OrdersPermissions.QUOTATION_EDIT)
@Menu(title = "orders.quotation.list", icon = "vaadin:handshake", order = 60)
class QuotationList extends Composite<ListPage<Row>> {

    private final QuotationSearch search;
    private final PartyLookup parties;

    QuotationList(QuotationSearch search, PartyLookup parties) {
        this.search = search;
        this.parties = parties;
    }

    @Override
    protected ListPage<Row> initContent() {
        var list = new ListPage<Row>("orders.quotation");
        var text = list.search();
        var state = list.choice("state", State.class, "orders.quotation.state");
        var party = list.lookup("party", parties.customers());
        var from = list.date("from");
        var to = list.date("to");
        return list.text("number", Row::number)
                .text("customer", Row::customer)
                .date("documentOn", Row::documentOn)
                .date("validUntil", Row::validUntil)
                .text("reference", Row::reference)
                .money("gross", Row::gross)
                .text("currency", row -> row.gross().currency())
                .status("state", Row::state, "orders.quotation.state")
                .sortable("number", "documentOn", "validUntil", "gross")
                .rows(page -> search.page(
                        new Filter(text.getValue(), state.getValue(), party.getValue(), from.getValue(), to.getValue()),
                        page))
                .opens(row -> "orders/quotations/" + row.id())
                .with(new Button(
                        Words.t("orders.board"), VaadinIcon.TABLE.create(), event -> Navigation.to("orders/board")))
                .creates("orders/quotations/0", OrdersPermissions.QUOTATION_EDIT);
    }
}
