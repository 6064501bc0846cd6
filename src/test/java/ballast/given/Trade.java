package ballast.given;

import ballast.catalog.Item;
import ballast.catalog.Items;
import ballast.catalog.TaxCode;
import ballast.catalog.TaxCodes;
import ballast.parties.Parties;
import ballast.parties.Party;
import ballast.parties.PaymentTerms;
import ballast.platform.company.Companies;
import ballast.sales.Invoice;
import ballast.sales.Invoice.Kind;
import ballast.sales.InvoiceLine;
import ballast.sales.InvoiceLine.Origin;
import ballast.sales.TaxRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Customers, items and invoices as a trade has them, made by the real services. */
@Component
public class Trade {

    private final Parties parties;
    private final PaymentTerms terms;
    private final Items items;
    private final TaxCodes taxCodes;
    private final Companies companies;

    Trade(Parties parties, PaymentTerms terms, Items items, TaxCodes taxCodes, Companies companies) {
        this.parties = parties;
        this.terms = terms;
        this.items = items;
        this.taxCodes = taxCodes;
        this.companies = companies;
    }

    public Party customer(String name) {
        return parties.save(Party.customer(companies.current(), name));
    }

    public int term(String code) {
        return terms.list().stream()
                .filter(term -> term.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    public TaxCode taxCode(String code) {
        return taxCodes.list().stream()
                .filter(tax -> tax.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    public Items.Choice item(String number, String price, String taxCode) {
        var fresh = items.fresh();
        var stored = items.save(new Item(
                0,
                number,
                number,
                fresh.kind(),
                "",
                fresh.unitId(),
                taxCode(taxCode).id(),
                fresh.postingGroupId(),
                new BigDecimal(price),
                "",
                true,
                List.of(),
                0));
        return items.choice(stored.id()).orElseThrow();
    }

    public InvoiceLine line(Items.Choice item, String quantity, String discount) {
        return new InvoiceLine(
                item.id(),
                item.number(),
                item.postingGroupId(),
                item.name(),
                new BigDecimal(quantity),
                item.unitId(),
                item.unit(),
                item.salesPrice(),
                new BigDecimal(discount),
                new TaxRate(
                        item.taxCodeId(),
                        item.taxCode(),
                        item.taxRate(),
                        item.taxCategory().name()),
                Origin.NONE);
    }

    public Invoice invoice(Party customer, LocalDate on, int term, List<InvoiceLine> lines) {
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
                term,
                draft.currency(),
                BigDecimal.ONE,
                "",
                "",
                null,
                lines,
                null,
                null,
                draft.command(),
                0);
    }
}
