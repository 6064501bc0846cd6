package ballast.demo;

import ballast.accounting.ExchangeRates;
import ballast.catalog.Items;
import ballast.catalog.TaxCode;
import ballast.catalog.TaxCodes;
import ballast.parties.Party;
import ballast.platform.company.Company;
import ballast.sales.Invoice;
import ballast.sales.Invoice.Kind;
import ballast.sales.InvoiceLine;
import ballast.sales.InvoiceLine.Origin;
import ballast.sales.InvoiceService;
import ballast.sales.Invoices;
import ballast.sales.TaxRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The invoices of the demo company: more in autumn than in summer, and every year some more. */
@Component
class DemoSales {

    private final Invoices invoices;
    private final InvoiceService service;
    private final ExchangeRates rates;
    private final TaxCodes taxCodes;

    DemoSales(Invoices invoices, InvoiceService service, ExchangeRates rates, TaxCodes taxCodes) {
        this.invoices = invoices;
        this.service = service;
        this.rates = rates;
        this.taxCodes = taxCodes;
    }

    Invoice sell(Company company, List<Party> customers, List<Items.Choice> goods, LocalDate on, Random random) {
        return service.post(draft(company, customers.get(random.nextInt(customers.size())), goods, on, random));
    }

    void leaveDraft(Company company, List<Party> customers, List<Items.Choice> goods, LocalDate on, Random random) {
        invoices.save(draft(company, customers.get(random.nextInt(customers.size())), goods, on, random));
    }

    /** Takes a wrong invoice out of the books. */
    void reverse(Invoice invoice) {
        service.reverse(invoice.id(), invoice.documentOn());
    }

    /** Takes one line of the invoice back. */
    void credit(Invoice invoice, LocalDate on) {
        var credit = service.credit(invoice.id()).with(List.of(invoice.lines().getFirst()));
        service.post(new Invoice(
                0,
                Kind.CREDIT_NOTE,
                credit.status(),
                null,
                credit.party(),
                on,
                on,
                null,
                null,
                credit.currency(),
                credit.rate(),
                credit.reference(),
                "",
                credit.credits(),
                credit.lines(),
                null,
                null,
                credit.command(),
                0));
    }

    private Invoice draft(Company company, Party customer, List<Items.Choice> goods, LocalDate on, Random random) {
        var foreign = !customer.currencyCode().equals(company.currencyCode());
        var rate = foreign ? rates.rate(customer.currencyCode(), on) : BigDecimal.ONE;
        var lines = new ArrayList<InvoiceLine>();
        var wanted = 1 + random.nextInt(6);
        for (int i = 0; i < wanted; i++) {
            lines.add(line(goods.get(random.nextInt(goods.size())), tax(company, customer), random));
        }
        var draft = Invoice.draft(Kind.INVOICE, customer.id(), on, customer.currencyCode());
        return new Invoice(
                0,
                Kind.INVOICE,
                draft.status(),
                null,
                customer.id(),
                on,
                on,
                null,
                customer.paymentTermId(),
                customer.currencyCode(),
                rate,
                "PO " + (1000 + random.nextInt(9000)),
                "",
                null,
                lines,
                null,
                null,
                draft.command(),
                0);
    }

    /** Abroad there is no VAT of ours: intra-Community supply or export. Null means the item's own tax code. */
    private @Nullable TaxRate tax(Company company, Party customer) {
        if (customer.countryCode().equals(company.countryCode())) {
            return null;
        }
        var union = !List.of("GB", "US", "CH").contains(customer.countryCode())
                && !company.countryCode().equals("CH");
        var wanted = union ? "IC0" : "EX0";
        return taxCodes.list().stream()
                .filter(code -> code.code().equals(wanted))
                .findFirst()
                .map(DemoSales::rate)
                .orElse(null);
    }

    private static TaxRate rate(TaxCode code) {
        return new TaxRate(code.id(), code.code(), code.rate(), code.category().name());
    }

    private static InvoiceLine line(Items.Choice item, @Nullable TaxRate tax, Random random) {
        var own = new TaxRate(
                item.taxCodeId(),
                item.taxCode(),
                item.taxRate(),
                item.taxCategory().name());
        return new InvoiceLine(
                item.id(),
                item.number(),
                item.postingGroupId(),
                item.name(),
                BigDecimal.valueOf(1 + random.nextInt(8)),
                item.unitId(),
                item.unit(),
                item.salesPrice(),
                random.nextInt(4) == 0 ? BigDecimal.valueOf(5) : BigDecimal.ZERO,
                tax == null ? own : tax,
                Origin.NONE);
    }
}
