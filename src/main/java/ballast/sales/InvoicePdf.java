package ballast.sales;

import ballast.parties.Parties;
import ballast.parties.PaymentTerm;
import ballast.parties.PaymentTerms;
import ballast.platform.company.Companies;
import ballast.platform.print.Pdf;
import ballast.platform.text.Labels;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The invoice on paper, in the customer's language, with the particulars § 14 (4) UStG asks for. */
@Component
public class InvoicePdf {

    private final Invoices invoices;
    private final Parties parties;
    private final PaymentTerms terms;
    private final Companies companies;
    private final Labels labels;

    InvoicePdf(Invoices invoices, Parties parties, PaymentTerms terms, Companies companies, Labels labels) {
        this.invoices = invoices;
        this.parties = parties;
        this.terms = terms;
        this.companies = companies;
        this.labels = labels;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(SalesPermissions.INVOICE_READ)
    public byte[] of(Invoice invoice) {
        var customer = parties.get(Objects.requireNonNull(invoice.party()));
        var term = invoice.paymentTerm() == null ? PaymentTerm.net(0) : terms.get(invoice.paymentTerm());
        var schedule = term.schedule(invoice.documentOn(), invoice.gross());
        var credited = invoice.credits() == null
                ? ""
                : Objects.requireNonNullElse(invoices.find(invoice.credits()).number(), "");
        return Pdf.of(new InvoiceHtml(invoice, credited, customer, companies.current(), schedule, labels).toString());
    }
}
