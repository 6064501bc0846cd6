package ballast.sales.ui;

import ballast.parties.ui.PartyLookup;
import ballast.platform.ui.Choices;
import ballast.platform.ui.Dates;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.Lookup;
import ballast.platform.ui.Navigation;
import ballast.platform.ui.Words;
import ballast.sales.Invoice;
import ballast.sales.Invoice.Kind;
import ballast.sales.Invoice.Status;
import ballast.sales.SalesPermissions;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** One invoice or credit note: customer, lines, totals, and its way into the books. */
@Route("sales/invoices/:id")
@RolesAllowed(SalesPermissions.INVOICE_READ)
class InvoicePage extends Composite<DocumentPage<Invoice>> {

    private final InvoiceDesk desk;
    private final Lookup party;
    private final DatePicker documentOn = Dates.picker("");
    private final ComboBox<String> currency = Choices.currency();
    private final BigDecimalField rate = new BigDecimalField();
    private final Select<@Nullable Integer> term;
    private final InvoiceLines lines;

    InvoicePage(InvoiceDesk desk, PartyLookup parties) {
        this.desk = desk;
        this.party = parties.customers();
        this.term = Choices.named(desk.terms());
        this.lines = new InvoiceLines(desk);
    }

    @Override
    protected DocumentPage<Invoice> initContent() {
        new InvoiceDefaults(desk, party, documentOn, currency, rate, term).watch();
        currency.addValueChangeListener(event -> lines.currency(event.getValue()));
        var page = new DocumentPage<>("sales.invoice", Invoice.class)
                .field("party", party, 2)
                .field("documentOn", documentOn)
                .field("deliveredOn", Dates.picker(""))
                .field("paymentTerm", term)
                .field("currency", currency)
                .field("rate", rate)
                .field("reference", new TextField())
                .section("lines", lines.grid())
                .field("text", new TextArea(), 4)
                .identity(Invoice::id, InvoicePage::name)
                .status(Invoice::status)
                .loads(desk::get, this::fresh);
        return actions(page);
    }

    private DocumentPage<Invoice> actions(DocumentPage<Invoice> page) {
        return page.saves(SalesPermissions.INVOICE_EDIT, Invoice::isEditable, desk::save)
                .next("post", SalesPermissions.INVOICE_POST, Invoice::isEditable, desk::post)
                .button("pay", "accounting.payment.post", desk::isPayable, one -> Navigation.to(desk.paymentPath(one)))
                .key("pay", Key.KEY_P)
                .button(
                        "credit",
                        SalesPermissions.INVOICE_EDIT,
                        InvoicePage::isCreditable,
                        one -> Navigation.to("sales/invoices/0?credits=" + one.id()))
                .button(
                        "entry",
                        "accounting.journal_entry.read",
                        one -> one.entry() != null,
                        one -> Navigation.to("accounting/journal-entries/" + one.entry()))
                .action(
                        "reverse",
                        SalesPermissions.INVOICE_REVERSE,
                        one -> one.status() == Status.POSTED,
                        desk::reverse)
                .with(pdf());
    }

    private static String name(Invoice invoice) {
        return invoice.number() == null ? Words.t("sales.invoice.status.DRAFT") : invoice.number();
    }

    private Anchor pdf() {
        var link = new Anchor(desk.pdf(() -> getContent().shown()), Words.t("sales.invoice.pdf"));
        link.setTarget("_blank");
        link.setRouterIgnore(true);
        return link;
    }

    private Invoice fresh(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter("credits")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(text -> desk.credit(Long.parseLong(text)))
                .orElseGet(desk::fresh);
    }

    private static boolean isCreditable(Invoice invoice) {
        return invoice.kind() == Kind.INVOICE && invoice.status() == Status.POSTED;
    }
}
