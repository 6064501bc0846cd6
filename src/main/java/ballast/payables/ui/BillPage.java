package ballast.payables.ui;

import ballast.parties.ui.PartyLookup;
import ballast.payables.Bill;
import ballast.payables.BillMatching;
import ballast.payables.Bills;
import ballast.payables.PayablesPermissions;
import ballast.platform.ui.Choices;
import ballast.platform.ui.Dates;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.Lookup;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** One bill: what is charged for what, how it matches, and its way into the books. */
@Route("payables/bills/:id")
@RolesAllowed(PayablesPermissions.BILL_READ)
class BillPage extends Composite<DocumentPage<Bill>> {

    private final BillDesk desk;
    private final Bills bills;
    private final BillMatching matching;
    private final BillOrigins origins;
    private final BillActions actions;
    private final Lookup party;
    private final ComboBox<String> currency = Choices.currency();
    private final BigDecimalField rate = new BigDecimalField();
    private final Select<@Nullable Integer> term;
    private final MatchTable match = new MatchTable();
    private final BillLines lines;

    BillPage(
            BillDesk desk,
            Bills bills,
            BillMatching matching,
            BillOrigins origins,
            BillActions actions,
            PartyLookup parties) {
        this.desk = desk;
        this.bills = bills;
        this.matching = matching;
        this.origins = origins;
        this.actions = actions;
        this.party = parties.suppliers();
        this.term = Choices.named(desk.terms());
        this.lines = new BillLines(desk, party);
    }

    @Override
    protected DocumentPage<Bill> initContent() {
        party.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                takeOver(event.getValue());
            }
        });
        currency.addValueChangeListener(event -> {
            lines.currency(event.getValue());
            if (event.isFromClient() && event.getValue() != null) {
                rate.setValue(desk.rate(event.getValue()));
            }
        });
        var page = new DocumentPage<>(Bill.DOCUMENT, Bill.class)
                .field("party", party, 2)
                .field("reference", new TextField())
                .field("documentOn", Dates.picker(""))
                .field("postingOn", Dates.picker(""))
                .field("paymentTerm", term)
                .field("currency", currency)
                .field("rate", rate)
                .field("receipts", new ReceiptsField(desk), 2)
                .field("text", new TextField(), 2)
                .section("lines", lines.grid())
                .below(match)
                .identity(Bill::id, BillPage::name)
                .status(Bill::status)
                .shows(bill -> match.show(bill, matching.preview(bill)))
                .loads(bills::get, event -> origins.of(event, desk));
        return actions.on(page);
    }

    private void takeOver(long supplier) {
        desk.supplier(supplier).ifPresent(choice -> {
            currency.setValue(choice.currencyCode());
            rate.setValue(desk.rate(choice.currencyCode()));
            term.setValue(choice.paymentTermId());
        });
    }

    private static String name(Bill bill) {
        var kind = Words.t("payables.bill.kind", bill.kind());
        var number = bill.number() == null ? bill.reference() : bill.number();
        return kind + " " + number + (bill.blocked() ? " · " + Words.t("payables.bill.blocked") : "");
    }
}
