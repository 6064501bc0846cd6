package ballast.inventory;

import static ballast.inventory.GivenStock.cause;
import static ballast.inventory.GivenStock.pieces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ballast.given.DatabaseTest;
import ballast.inventory.Reservations.Demand;
import ballast.inventory.Stock.Difference;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Goods kept for orders, by the day they are needed. */
@NullUnmarked
class ReservationsTest extends DatabaseTest {

    @Autowired
    GivenStock given;

    @Autowired
    Reservations reservations;

    private long item;
    private Place main;

    @BeforeEach
    void tenOnHand() {
        inCompany(() -> {
            main = given.main();
            item = given.item("WANTED");
            given.receive(cause(companies.today()), item, main, "10", "100.00");
        });
    }

    @Test
    void what_is_kept_for_one_order_is_not_delivered_to_another() {
        inCompany(() -> {
            assertThat(reserve(1, "8", 5)).isEqualTo("8");
            assertThatThrownBy(() -> given.issue(cause(companies.today()), item, main, "3"))
                    .hasMessageContaining("goods_are_free [WANTED, 2, 3]");
            given.issue(cause(companies.today()), item, main, "2");
            given.issue(cause(companies.today()), item, main, "8", order(1));
            assertThat(kept(1)).isEqualTo("-");
            assertThat(given.findings()).isEmpty();
        });
    }

    @Test
    void what_comes_in_goes_to_the_order_that_needs_it_first() {
        inCompany(() -> {
            reserve(1, "10", 1);
            assertThat(reserve(2, "5", 9)).isEqualTo("0");
            assertThat(reserve(3, "5", 3)).isEqualTo("0");
            given.receive(cause(companies.today()), item, main, "7", "70.00");
            assertThat(kept(3)).isEqualTo("5");
            assertThat(kept(2)).isEqualTo("2");
            release(1);
            assertThat(kept(2)).isEqualTo("5");
            assertThat(given.findings()).isEmpty();
        });
    }

    @Test
    void an_order_that_needs_less_leaves_the_rest_to_those_who_wait() {
        inCompany(() -> {
            reserve(1, "10", 1);
            reserve(2, "5", 2);
            assertThat(reserve(1, "6", 1)).isEqualTo("6");
            assertThat(kept(2)).isEqualTo("4");
            assertThat(given.findings()).isEmpty();
        });
    }

    @Test
    void goods_that_turn_out_missing_are_no_longer_kept_for_whoever_needs_them_last() {
        inCompany(() -> {
            reserve(1, "6", 1);
            reserve(2, "4", 8);
            given.adjust(cause(companies.today()), new Difference(1, item, main, pieces("-5")));
            assertThat(kept(1)).isEqualTo("5");
            assertThat(kept(2)).isEqualTo("0");
            assertThat(given.findings()).isEmpty();
        });
    }

    @Test
    void a_partial_delivery_keeps_the_rest() {
        inCompany(() -> {
            reserve(1, "14", 1);
            given.issue(cause(companies.today()), item, main, "6", order(1));
            assertThat(kept(1)).isEqualTo("4");
            given.receive(cause(companies.today()), item, main, "9", "90.00");
            assertThat(kept(1)).isEqualTo("8");
            assertThat(given.findings()).isEmpty();
        });
    }

    private String reserve(int order, String quantity, int days) {
        LocalDate needed = companies.today().plusDays(days);
        return StockRules.plain(transaction
                .execute(status -> reservations.reserve(
                        List.of(new Demand(order(order), item, main.warehouse(), pieces(quantity), needed))))
                .get(order(order)));
    }

    private void release(int order) {
        transaction.executeWithoutResult(status -> reservations.release("sales.order", order));
    }

    private String kept(int order) {
        var kept = transaction
                .execute(status -> reservations.of("sales.order", order))
                .get(order(order));
        return kept == null ? "-" : StockRules.plain(kept);
    }

    private static OrderLine order(int order) {
        return new OrderLine("sales.order", order, 1);
    }
}
