package ballast.demo;

import ballast.accounting.Accounts;
import ballast.accounting.Dimension;
import ballast.accounting.Dimensions;
import ballast.accounting.EntryTemplate;
import ballast.accounting.EntryTemplates;
import ballast.catalog.Items;
import ballast.catalog.PriceList;
import ballast.catalog.PriceList.Price;
import ballast.catalog.PriceLists;
import ballast.platform.company.Company;
import ballast.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the demo company arranged once: its cost centres, prices for the trade, the rent as an entry to post again. */
@Component
class DemoSettings {

    private final Dimensions dimensions;
    private final EntryTemplates templates;
    private final PriceLists prices;
    private final Accounts accounts;

    DemoSettings(Dimensions dimensions, EntryTemplates templates, PriceLists prices, Accounts accounts) {
        this.dimensions = dimensions;
        this.templates = templates;
        this.prices = prices;
        this.accounts = accounts;
    }

    void create(Company company, List<Items.Choice> items, LocalDate from) {
        var centres = Stream.of("100 Showroom", "200 Workshop", "300 Office")
                .map(centre -> new Dimension.Value(0, centre.substring(0, 3), centre.substring(4), true))
                .toList();
        dimensions.save(new Dimension(0, "CC", "Cost centre", centres, 0));
        var trade = items.stream().limit(12).map(item -> cheaper(item, from)).toList();
        prices.save(new PriceList(0, "TRADE", "Trade customers", company.currencyCode(), true, trade, 0));
        var rent = Money.round(new BigDecimal(3800), company.currencyCode());
        var none = Money.zero(company.currencyCode());
        var lines = List.of(
                new EntryTemplate.Line(account("6200"), null, rent, none, "Rent of the workshop", Map.of()),
                new EntryTemplate.Line(account("1000"), null, none, rent, "", Map.of()));
        templates.save(new EntryTemplate(0, "Rent", "GEN", "Rent", null, null, null, lines, 0));
    }

    private static Price cheaper(Items.Choice item, LocalDate from) {
        var price = item.salesPrice().multiply(new BigDecimal("0.9")).setScale(2, RoundingMode.HALF_UP);
        return new Price(item.id(), item.number(), BigDecimal.TEN, from, price);
    }

    private int account(String number) {
        return accounts.list().stream()
                .filter(account -> account.number().equals(number))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
