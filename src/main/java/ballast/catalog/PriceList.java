package ballast.catalog;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;

/** Agreed prices in one currency, by quantity and from a date on. */
public record PriceList(
        int id, String code, String name, String currencyCode, boolean active, List<Price> prices, int version)
        implements Serializable {

    /** What one of the item's own unit costs, bought in this quantity at least, from this day on. */
    public record Price(long itemId, String item, BigDecimal minimumQuantity, LocalDate validFrom, BigDecimal price)
            implements Serializable {

        public static final Price NEW = new Price(0, "", BigDecimal.ZERO, LocalDate.of(2000, 1, 1), BigDecimal.ZERO);

        private Price key() {
            return new Price(itemId, "", minimumQuantity.stripTrailingZeros(), validFrom, BigDecimal.ZERO);
        }
    }

    public PriceList {
        prices = List.copyOf(prices);
    }

    public static PriceList fresh(String currency) {
        return new PriceList(0, "", "", currency, true, List.of(), 0);
    }

    /** The rules of a price list, before it is stored. */
    void check() {
        Rules.require(!code.isBlank(), "code", "price_list_code_is_given");
        Rules.require(
                Currency.getAvailableCurrencies().stream()
                        .anyMatch(currency -> currency.getCurrencyCode().equals(currencyCode)),
                "currencyCode",
                "currency_is_known");
        var seen = new HashSet<Price>();
        for (int i = 0; i < prices.size(); i++) {
            var price = prices.get(i);
            var line = "prices." + i;
            Rules.require(price.itemId() != 0, line + ".item", "price_names_an_item");
            Rules.require(price.price().signum() >= 0, line + ".price", "price_is_not_negative");
            Rules.require(
                    price.minimumQuantity().signum() >= 0,
                    line + ".minimumQuantity",
                    "minimum_quantity_is_not_negative");
            Rules.require(seen.add(price.key()), line + ".item", "price_is_unique_by_item_quantity_and_date");
        }
    }
}
