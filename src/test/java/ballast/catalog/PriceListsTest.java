package ballast.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ballast.catalog.PriceList.Price;
import ballast.given.DatabaseTest;
import ballast.platform.problem.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PriceListsTest extends DatabaseTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Autowired
    private PriceLists lists;

    @Autowired
    private Items items;

    @Test
    void the_largest_quantity_reached_decides_then_the_latest_date_then_the_items_own_price() {
        inCompany(() -> {
            var item = items.save(new GivenItem(items, "Chair").price("89.90").item())
                    .id();
            var list = lists.save(list(
                            price(item, "0", NEW_YEAR, "80"),
                            price(item, "0", JUNE, "82"),
                            price(item, "10", NEW_YEAR, "75")))
                    .id();
            assertThat(asked(item, "1", NEW_YEAR.minusDays(1), "EUR", list)).isEqualTo("89.900000");
            assertThat(asked(item, "9.999999", NEW_YEAR, "EUR", list)).isEqualTo("80.000000");
            assertThat(asked(item, "1", JUNE, "EUR", list)).isEqualTo("82.000000");
            assertThat(asked(item, "10", NEW_YEAR, "EUR", list)).isEqualTo("75.000000");
            assertThat(asked(item, "-10", NEW_YEAR, "EUR", list)).isEqualTo("75.000000");
            assertThat(asked(item, "1", JUNE, "EUR", null)).isEqualTo("89.900000");
            assertThat(asked(item, "1", JUNE, "USD", list)).isEqualTo("none");
        });
    }

    @Test
    void prices_change_places_without_being_taken_for_twice_the_same() {
        inCompany(() -> {
            var item = items.save(new GivenItem(items, "Chair").item()).id();
            var cheap = price(item, "0", NEW_YEAR, "1");
            var dear = price(item, "5", LocalDate.of(9999, 12, 31), "2");
            var saved = lists.save(list(cheap, dear));
            var swapped = new PriceList(
                    saved.id(), "L", "", "EUR", true, saved.prices().reversed(), saved.version());
            assertThat(lists.save(swapped).prices()).isEqualTo(saved.prices().reversed());
        });
    }

    @Test
    void whatever_cannot_be_stored_is_named_and_leaves_nothing_behind() {
        inCompany(() -> {
            var item = items.save(new GivenItem(items, "Chair").item()).id();
            var price = price(item, "1", NEW_YEAR, "1");
            refuses("rule.price_is_unique_by_item_quantity_and_date", price, price(item, "1.0", NEW_YEAR, "2"));
            refuses("rule.price_is_not_negative", price(item, "1", NEW_YEAR, "-1"));
            refuses("rule.price_names_an_item", Price.NEW);
            refuses("rule.minimum_quantity_is_not_negative", price(item, "-1", NEW_YEAR, "1"));
            refuses("problem.too-large", price(item, "1", NEW_YEAR, "9".repeat(40)));
            refuses("problem.too-large", price(item, "1", LocalDate.MAX, "1"));
            refuses("problem.still-used", price(999_999_999, "1", NEW_YEAR, "1"));
        });
    }

    private void refuses(String key, Price... prices) {
        assertThat(Problem.of(catchThrowable(() -> lists.save(list(prices)))).key())
                .isEqualTo(key);
        assertThat(lists.list()).isEmpty();
    }

    private String asked(long item, String quantity, LocalDate on, String currency, Integer list) {
        return lists.price(item, new BigDecimal(quantity), on, currency, list)
                .map(BigDecimal::toPlainString)
                .orElse("none");
    }

    private static PriceList list(Price... prices) {
        return new PriceList(0, "L", "", "EUR", true, List.of(prices), 0);
    }

    private static Price price(long item, String quantity, LocalDate from, String price) {
        return new Price(item, "", new BigDecimal(quantity), from, new BigDecimal(price));
    }
}
