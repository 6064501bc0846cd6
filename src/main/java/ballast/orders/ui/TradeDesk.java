package ballast.orders.ui;

import ballast.accounting.ExchangeRates;
import ballast.catalog.Items;
import ballast.catalog.ui.ItemLookup;
import ballast.orders.OrdersPermissions;
import ballast.orders.SalesOrders;
import ballast.parties.Parties;
import ballast.parties.PaymentTerms;
import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import ballast.platform.ui.CurrentUser;
import ballast.platform.ui.Option;
import ballast.sales.InvoiceLine;
import ballast.sales.TaxRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What quotations and orders on screen need to know of customers, items and taxes. */
@Component
class TradeDesk {

    private final Parties parties;
    private final PaymentTerms terms;
    private final TaxChoices taxes;
    private final ItemLookup items;
    private final ExchangeRates rates;
    private final Companies companies;
    private final SalesOrders orders;

    TradeDesk(
            Parties parties,
            PaymentTerms terms,
            TaxChoices taxes,
            ItemLookup items,
            ExchangeRates rates,
            Companies companies,
            SalesOrders orders) {
        this.parties = parties;
        this.terms = terms;
        this.taxes = taxes;
        this.items = items;
        this.rates = rates;
        this.companies = companies;
        this.orders = orders;
    }

    LocalDate today() {
        return companies.today();
    }

    String currency() {
        return companies.current().currencyCode();
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
        return rates.rate(currency, on == null ? today() : on);
    }

    List<Option> items(String text) {
        return items.find(text);
    }

    /** The item in place of what the line had, at the item's price in the document's currency. */
    InvoiceLine pick(InvoiceLine line, Option option, String currency, BigDecimal rate) {
        var item = items.get(option.id());
        var price = currency.equals(currency())
                ? item.salesPrice()
                : Money.round(item.salesPrice().multiply(rate), currency).amount();
        return new InvoiceLine(
                item.id(),
                item.number(),
                item.postingGroupId(),
                item.name(),
                line.quantity(),
                item.unitId(),
                item.unit(),
                price,
                line.discount(),
                tax(item),
                InvoiceLine.Origin.NONE);
    }

    private static TaxRate tax(Items.Choice item) {
        return new TaxRate(
                item.taxCodeId(),
                item.taxCode(),
                item.taxRate(),
                item.taxCategory().name());
    }

    boolean knowsCosts() {
        return CurrentUser.may(OrdersPermissions.COST_READ);
    }

    @Nullable
    BigDecimal cost(InvoiceLine line) {
        return !knowsCosts() || line.item() == null
                ? null
                : orders.cost(line.item()).orElse(null);
    }

    TaxChoices taxes() {
        return taxes;
    }
}
