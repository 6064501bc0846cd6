package ballast.purchasing.ui;

import ballast.accounting.ExchangeRates;
import ballast.catalog.Items;
import ballast.catalog.TaxCode;
import ballast.catalog.TaxCodes;
import ballast.catalog.Unit;
import ballast.catalog.Units;
import ballast.catalog.ui.ItemLookup;
import ballast.inventory.ui.WarehouseChoices;
import ballast.parties.Parties;
import ballast.parties.PaymentTerms;
import ballast.platform.company.Companies;
import ballast.platform.ui.Option;
import ballast.purchasing.ItemInUnit;
import ballast.purchasing.TaxRate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the pages of purchasing need from the rest of the house. */
@Component
class BuyingDesk {

    private final ItemLookup lookup;
    private final Items items;
    private final Units units;
    private final TaxCodes taxCodes;
    private final WarehouseChoices warehouses;
    private final Parties parties;
    private final PaymentTerms terms;
    private final ExchangeRates rates;
    private final Companies companies;

    BuyingDesk(
            ItemLookup lookup,
            Items items,
            Units units,
            TaxCodes taxCodes,
            WarehouseChoices warehouses,
            Parties parties,
            PaymentTerms terms,
            ExchangeRates rates,
            Companies companies) {
        this.lookup = lookup;
        this.items = items;
        this.units = units;
        this.taxCodes = taxCodes;
        this.warehouses = warehouses;
        this.parties = parties;
        this.terms = terms;
        this.rates = rates;
        this.companies = companies;
    }

    Companies companies() {
        return companies;
    }

    WarehouseChoices warehouses() {
        return warehouses;
    }

    List<Option> items(String text) {
        return lookup.find(text);
    }

    Items.Choice item(long id) {
        return lookup.get(id);
    }

    List<Option> units(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return units.list().stream()
                .filter(unit -> unit.name().toLowerCase(Locale.ROOT).contains(wanted))
                .map(BuyingDesk::option)
                .toList();
    }

    private static Option option(Unit unit) {
        return new Option(unit.id(), unit.name(), unit.code());
    }

    /** The same item in a unit it comes in. */
    ItemInUnit in(ItemInUnit what, Option unit) {
        var item = what.item();
        return item == null
                ? what
                : what.in((int) unit.id(), unit.text(), items.get(item).inOwnUnit(BigDecimal.ONE, (int) unit.id()));
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

    static TaxRate tax(Items.Choice item) {
        return new TaxRate(
                item.taxCodeId(),
                item.taxCode(),
                item.taxRate(),
                item.taxCategory().name());
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
}
