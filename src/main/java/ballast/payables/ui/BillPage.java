package ballast.payables.ui;

import ballast.parties.ui.PartyLookup;
import ballast.payables.Bill;
import ballast.payables.Bill.Kind;
import ballast.payables.BillMatching;
import ballast.payables.BillReview;
import ballast.payables.BillService;
import ballast.payables.Bills;
import ballast.payables.PayablesPermissions;
import ballast.platform.ui.Choices;
import ballast.platform.ui.Dates;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.Lookup;
import ballast.platform.ui.Navigation;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
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
    private final BillService service;
    private final BillReview review;
    private final BillMatching matching;
    private final BillOrigins origins;
    private final Lookup party;
    private final ComboBox<String> currency = Choices.currency();
    private final BigDecimalField rate = new BigDecimalField();
    private final Select<@Nullable Integer> term;
    private final MatchTable match = new MatchTable();
    private final BillLines lines;

    BillPage(
            BillDesk desk,
            Bills bills,
            BillService service,
            BillReview review,
            BillMatching matching,
            BillOrigins origins,
            PartyLookup parties) {
        this.desk = desk;
        this.bills = bills;
        this.service = service;
        this.review = review;
        this.matching = matching;
        this.origins = origins;
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
        return actions(page);
    }

    private DocumentPage<Bill> actions(DocumentPage<Bill> page) {
        return page.saves(PayablesPermissions.BILL_EDIT, Bill::isEditable, bills::save)
                .next("post", PayablesPermissions.BILL_POST, Bill::isEditable, service::post)
                .action("dispute", PayablesPermissions.BILL_POST, BillPage::isDisputable, service::dispute)
                .action("accept", PayablesPermissions.BILL_ACCEPT, Bill::blocked, review::accept)
                .key("accept", Key.KEY_A)
                .button(
                        "credit",
                        PayablesPermissions.BILL_EDIT,
                        one -> one.isPosted() && one.kind() == Kind.BILL,
                        one -> Navigation.to("payables/bills/0?credits=" + one.id()))
                .action(
                        "reverse",
                        PayablesPermissions.BILL_REVERSE,
                        one -> one.isPosted() && one.kind() == Kind.BILL,
                        review::reverse);
    }

    private void takeOver(long supplier) {
        desk.supplier(supplier).ifPresent(choice -> {
            currency.setValue(choice.currencyCode());
            rate.setValue(desk.rate(choice.currencyCode()));
            term.setValue(choice.paymentTermId());
        });
    }

    private static boolean isDisputable(Bill bill) {
        return bill.isEditable()
                && bill.kind() == Kind.BILL
                && bill.lines().stream().anyMatch(line -> line.source().orderLine() != null);
    }

    private static String name(Bill bill) {
        var kind = Words.t("payables.bill.kind", bill.kind());
        var number = bill.number() == null ? bill.reference() : bill.number();
        return kind + " " + number + (bill.blocked() ? " · " + Words.t("payables.bill.blocked") : "");
    }
}
