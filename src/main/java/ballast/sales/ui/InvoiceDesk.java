package ballast.sales.ui;

import ballast.accounting.ExchangeRates;
import ballast.accounting.OpenItem;
import ballast.accounting.OpenItems;
import ballast.catalog.Items;
import ballast.catalog.TaxCode;
import ballast.catalog.TaxCodes;
import ballast.catalog.ui.ItemLookup;
import ballast.parties.Parties;
import ballast.parties.PaymentTerms;
import ballast.platform.company.Companies;
import ballast.platform.ui.Option;
import ballast.sales.Invoice;
import ballast.sales.Invoice.Kind;
import ballast.sales.InvoicePdf;
import ballast.sales.InvoiceService;
import ballast.sales.Invoices;
import ballast.sales.TaxRate;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the invoice page needs from the rest of the house. */
@Component
class InvoiceDesk {

    private final Invoices invoices;
    private final InvoiceService service;
    private final InvoicePdf pdf;
    private final Parties parties;
    private final PaymentTerms terms;
    private final TaxCodes taxCodes;
    private final ItemLookup items;
    private final OpenItems openItems;
    private final ExchangeRates rates;
    private final Companies companies;

    InvoiceDesk(
            Invoices invoices,
            InvoiceService service,
            InvoicePdf pdf,
            Parties parties,
            PaymentTerms terms,
            TaxCodes taxCodes,
            ItemLookup items,
            OpenItems openItems,
            ExchangeRates rates,
            Companies companies) {
        this.invoices = invoices;
        this.service = service;
        this.pdf = pdf;
        this.parties = parties;
        this.terms = terms;
        this.taxCodes = taxCodes;
        this.items = items;
        this.openItems = openItems;
        this.rates = rates;
        this.companies = companies;
    }

    Invoice fresh() {
        return Invoice.draft(
                Kind.INVOICE, null, companies.today(), companies.current().currencyCode());
    }

    Invoice get(long id) {
        return invoices.get(id);
    }

    Invoice save(Invoice invoice) {
        return invoices.save(invoice);
    }

    Invoice post(Invoice invoice) {
        return service.post(invoice);
    }

    Invoice credit(long id) {
        return service.credit(id);
    }

    Invoice reverse(Invoice invoice) {
        return service.reverse(invoice.id(), companies.today());
    }

    List<Option> terms() {
        return terms.list().stream()
                .map(term -> new Option(term.id(), term.name(), ""))
                .toList();
    }

    Optional<Parties.Choice> customer(long id) {
        return parties.choice(id);
    }

    BigDecimal rate(String currency, @Nullable LocalDate on) {
        return currency.equals(companies.current().currencyCode())
                ? BigDecimal.ONE
                : rates.rate(currency, on == null ? companies.today() : on);
    }

    List<Option> items(String text) {
        return items.find(text);
    }

    Items.Choice item(long id) {
        return items.get(id);
    }

    List<Option> taxCodes(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return taxCodes.list().stream()
                .filter(TaxCode::active)
                .filter(tax ->
                        (tax.code() + " " + tax.name()).toLowerCase(Locale.ROOT).contains(wanted))
                .map(tax -> new Option(tax.id(), tax.code(), tax.name()))
                .toList();
    }

    TaxRate taxCode(long id) {
        var tax = taxCodes.get((int) id);
        return new TaxRate(tax.id(), tax.code(), tax.rate(), tax.category().name());
    }

    boolean isPayable(Invoice invoice) {
        return openItem(invoice).isPresent();
    }

    String paymentPath(Invoice invoice) {
        return "accounting/payments/0?party=" + invoice.party() + "&item="
                + openItem(invoice).map(OpenItem::id).orElse(0L);
    }

    private Optional<OpenItem> openItem(Invoice invoice) {
        var entry = invoice.entry();
        return entry == null || invoice.status() != Invoice.Status.POSTED
                ? Optional.empty()
                : openItems.payable(entry).stream().findFirst();
    }

    DownloadHandler pdf(SerializableSupplier<Invoice> shown) {
        return DownloadHandler.fromInputStream(event -> {
                    var invoice = shown.get();
                    var bytes = pdf.of(invoice);
                    var name = (invoice.number() == null ? "draft" : invoice.number()) + ".pdf";
                    return new DownloadResponse(new ByteArrayInputStream(bytes), name, "application/pdf", bytes.length);
                })
                .inline();
    }
}
