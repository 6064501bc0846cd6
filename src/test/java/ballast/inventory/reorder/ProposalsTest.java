package ballast.inventory.reorder;

import static ballast.inventory.GivenStock.cause;
import static ballast.inventory.GivenStock.pieces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ballast.given.DatabaseTest;
import ballast.inventory.GivenStock;
import ballast.inventory.OrderLine;
import ballast.inventory.Reservations;
import ballast.inventory.Reservations.Demand;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What should be bought: below the minimum, up to the maximum, in whole multiples. */
@NullUnmarked
class ProposalsTest extends DatabaseTest {

    @Autowired
    GivenStock given;

    @Autowired
    ReorderLevels levels;

    @Autowired
    Proposals proposals;

    @Autowired
    Reservations reservations;

    private long motor;

    @BeforeEach
    void goods() {
        inCompany(() -> {
            motor = given.item("MOTOR");
            given.receive(cause(companies.today()), motor, given.main(), "40", "1000.00");
        });
    }

    private void level(String minimum, String maximum, String multiple) {
        levels.save(new ReorderLevel(
                0, motor, "", given.main().warehouse(), pieces(minimum), pieces(maximum), pieces(multiple), 0));
    }

    private List<String> wanted() {
        return proposals.list().stream()
                .map(one ->
                        one.number() + " " + one.quantity().stripTrailingZeros().toPlainString())
                .toList();
    }

    @Test
    void at_the_minimum_nothing_is_proposed_and_below_it_up_to_the_maximum() {
        inCompany(() -> {
            level("40", "100", "1");
            assertThat(wanted()).isEmpty();
            given.issue(cause(companies.today()), motor, given.main(), "1");
            assertThat(wanted()).containsExactly("MOTOR 61");
        });
    }

    @Test
    void what_orders_need_is_demand_whether_it_is_there_or_not() {
        inCompany(() -> {
            level("10", "60", "25");
            transaction.executeWithoutResult(status -> reservations.reserve(List.of(new Demand(
                    new OrderLine("test.order", 1, 1),
                    motor,
                    given.main().warehouse(),
                    BigDecimal.valueOf(54),
                    companies.today()))));
            var one = proposals.list().getFirst();
            assertThat(one.projected()).isEqualByComparingTo("-14");
            // 74 are missing up to 60: three times 25
            assertThat(one.quantity()).isEqualByComparingTo("75");
        });
    }

    @Test
    void a_level_is_sound_and_there_is_one_per_warehouse() {
        inCompany(() -> {
            assertThatThrownBy(() -> level("10", "5", "1")).hasMessageContaining("reorder_levels_are_in_order");
            assertThatThrownBy(() -> level("1", "5", "0")).hasMessageContaining("order_multiple_is_positive");
            level("1", "5", "1");
            assertThatThrownBy(() -> level("2", "6", "1"))
                    .hasMessageContaining("an_item_has_one_reorder_level_per_warehouse");
        });
    }
}
