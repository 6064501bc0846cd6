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
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** One invoice or credit note: customer, lines, totals, and its way into the books. */
@Route("sales/invoices/:id")
@RolesAllowed(SalesPermissions.INVOICE_READ)
class InvoicePage extends Composite<DocumentPage<Invoice>> implements HasDynamicTitle {

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
        party.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                takeOver(event.getValue());
            }
        });
        currency.addValueChangeListener(event -> {
            lines.currency(event.getValue());
            if (event.isFromClient() && event.getValue() != null) {
                rate.setValue(desk.rate(event.getValue(), documentOn.getValue()));
            }
        });
        return new DocumentPage<>("sales.invoice", Invoice.class)
                .field("party", party, 2)
                .field("documentOn", documentOn)
                .field("deliveredOn", Dates.picker(""))
                .field("paymentTerm", term)
                .field("currency", currency)
                .field("rate", rate)
                .field("reference", new TextField())
                .section("lines", lines.grid())
                .field("text", new TextArea(), 4)
                .identity(
                        Invoice::id,
                        invoice -> invoice.number() == null ? Words.t("sales.invoice.status.DRAFT") : invoice.number())
                .status(Invoice::status)
                .loads(desk::get)
                .createsFrom(this::fresh)
                .saves(SalesPermissions.INVOICE_EDIT, Invoice::isEditable, desk::save)
                .next("post", SalesPermissions.INVOICE_POST, Invoice::isEditable, desk::post)
                .button(
                        "pay",
                        "accounting.payment.post",
                        desk::isPayable,
                        invoice -> Navigation.to(desk.paymentPath(invoice)))
                .button(
                        "credit",
                        SalesPermissions.INVOICE_EDIT,
                        InvoicePage::isCreditable,
                        invoice -> Navigation.to("sales/invoices/0?credits=" + invoice.id()))
                .button(
                        "entry",
                        "accounting.journal_entry.read",
                        invoice -> invoice.entry() != null,
                        invoice -> Navigation.to("accounting/journal-entries/" + invoice.entry()))
                .action(
                        "reverse",
                        SalesPermissions.INVOICE_REVERSE,
                        invoice -> invoice.status() == Status.POSTED,
                        desk::reverse)
                .with(pdf());
    }

    private Anchor pdf() {
        var link = new Anchor(desk.pdf(() -> getContent().shown()), Words.t("sales.invoice.pdf"));
        link.setTarget("_blank");
        link.setRouterIgnore(true);
        return link;
    }

    private void takeOver(long customer) {
        desk.customer(customer).ifPresent(choice -> {
            currency.setValue(choice.currencyCode());
            rate.setValue(desk.rate(choice.currencyCode(), documentOn.getValue()));
            term.setValue(choice.paymentTermId());
        });
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

    @Override
    public String getPageTitle() {
        return Words.t("sales.invoice");
    }
}
