package ballast.payables.ui;

import ballast.accounting.ExchangeRates;
import ballast.accounting.ui.AccountLookup;
import ballast.catalog.TaxCode;
import ballast.catalog.TaxCodes;
import ballast.parties.Parties;
import ballast.parties.PaymentTerms;
import ballast.payables.Bill;
import ballast.payables.Bill.Kind;
import ballast.payables.BillLine;
import ballast.payables.BillLine.Source;
import ballast.payables.BillLine.Spread;
import ballast.platform.company.Companies;
import ballast.platform.ui.Option;
import ballast.platform.ui.Words;
import ballast.purchasing.BillableLines;
import ballast.purchasing.GoodsReceiptSearch;
import ballast.purchasing.TaxRate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of a bill needs from the rest of the house. */
@Component
class BillDesk {

    private static final int MOST = 12;
    private static final List<Spread> SPREADS = List.of(Spread.values());

    private final BillableLines billable;
    private final GoodsReceiptSearch receipts;
    private final AccountLookup accounts;
    private final TaxCodes taxCodes;
    private final Parties parties;
    private final PaymentTerms terms;
    private final ExchangeRates rates;
    private final Companies companies;

    BillDesk(
            BillableLines billable,
            GoodsReceiptSearch receipts,
            AccountLookup accounts,
            TaxCodes taxCodes,
            Parties parties,
            PaymentTerms terms,
            ExchangeRates rates,
            Companies companies) {
        this.billable = billable;
        this.receipts = receipts;
        this.accounts = accounts;
        this.taxCodes = taxCodes;
        this.parties = parties;
        this.terms = terms;
        this.rates = rates;
        this.companies = companies;
    }

    Bill fresh() {
        return Bill.draft(
                Kind.BILL, null, companies.today(), companies.current().currencyCode());
    }

    List<Option> orderLines(@Nullable Long supplier, String text) {
        return supplier == null
                ? List.of()
                : billable.ofSupplier(supplier, text, MOST).stream()
                        .map(line -> new Option(
                                line.id(),
                                line.orderNumber() + "/" + line.lineNo() + " " + line.description(),
                                Words.plain(line.billable()) + " × " + Words.price(line.price())))
                        .toList();
    }

    BillLine pickOrderLine(@Nullable Long supplier, BillLine line, Option option) {
        return supplier == null
                ? line
                : billable.ofSupplier(supplier, "", 500).stream()
                        .filter(one -> one.id() == option.id())
                        .findFirst()
                        .map(BillLine::of)
                        .orElse(line);
    }

    List<Option> accounts(String text) {
        return accounts.find(text);
    }

    static BillLine pickAccount(BillLine line, Option option) {
        var number = option.text().split(" ", 2)[0];
        var named = line.description().isBlank() ? line.describing(option.text()) : line;
        return named.from(Source.account((int) option.id(), number));
    }

    static List<Option> spreads(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return SPREADS.stream()
                .map(one -> new Option(SPREADS.indexOf(one), Words.t("payables.bill.spread", one), ""))
                .filter(option -> option.text().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    static BillLine pickSpread(BillLine line, Option option) {
        return line.from(Source.landed(SPREADS.get((int) option.id())));
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

    TaxRate tax(long id) {
        var tax = taxCodes.get((int) id);
        return new TaxRate(tax.id(), tax.code(), tax.rate(), tax.category().name());
    }

    List<Option> terms() {
        return terms.list().stream()
                .map(term -> new Option(term.id(), term.name(), ""))
                .toList();
    }

    Optional<Parties.Choice> supplier(long id) {
        return parties.choice(id);
    }

    BigDecimal rate(String currency) {
        return rates.rate(currency, companies.today());
    }

    List<Option> receipts(String text) {
        return receipts.posted(text, 50).stream()
                .map(row -> new Option(row.id(), row.number() + " " + row.supplier(), row.orderNumber()))
                .toList();
    }
}
