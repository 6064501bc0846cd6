package ballast.inventory.trace;

import static ballast.inventory.GivenStock.cause;
import static org.assertj.core.api.Assertions.assertThat;

import ballast.given.DatabaseTest;
import ballast.inventory.GivenStock;
import ballast.inventory.Lots;
import ballast.inventory.StockItem.Costing;
import ballast.inventory.StockItem.Tracking;
import ballast.inventory.StockLevels;
import ballast.inventory.trace.LotTraces.Step;
import ballast.platform.db.Page;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The way of a lot forward and back, and figures that are the sum of what is said to be behind them. */
@NullUnmarked
class TraceTest extends DatabaseTest {

    @Autowired
    GivenStock given;

    @Autowired
    Lots lots;

    @Autowired
    LotTraces traces;

    @Autowired
    StockStories stories;

    @Autowired
    StockLevels levels;

    private long milk;
    private long early;
    private long late;

    @BeforeEach
    void goods() {
        inCompany(() -> {
            milk = given.item("MILK", Costing.AVERAGE, Tracking.LOT);
            var today = companies.today();
            early = transaction.execute(status -> lots.open(milk, "M-1", today.plusDays(5)));
            late = transaction.execute(status -> lots.open(milk, "M-2", today.plusDays(50)));
            given.receive(cause(today), milk, given.main().lot(late), "10", "10.00");
            given.receive(cause(today), milk, given.main().lot(early), "4", "4.00");
        });
    }

    @Test
    void a_lot_is_followed_from_where_it_came_to_where_it_went() {
        inCompany(() -> {
            given.issue(cause(companies.today()), milk, given.main(), "6");
            var first = traces.of(early);
            assertThat(first)
                    .filteredOn(Step::isIn)
                    .extracting(Step::quantity)
                    .first()
                    .isEqualTo(new BigDecimal("4.000000"));
            assertThat(first)
                    .filteredOn(Step::isOut)
                    .extracting(Step::quantity)
                    .first()
                    .isEqualTo(new BigDecimal("-4.000000"));
            assertThat(traces.of(late)).filteredOn(Step::isOut).hasSize(1);
            var other = given.warehouse("SHOP", false);
            var shipment = cause(companies.today());
            given.ship(shipment, milk, given.main(), "3");
            given.arrive(cause(companies.today()), shipment, given.main(), "3");
            assertThat(other).isPositive();
            assertThat(traces.of(late)).filteredOn(Step::isWithin).isNotEmpty();
            assertThat(traces.of(late).stream().map(Step::quantity).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo("8");
        });
    }

    @Test
    void what_expires_first_lies_first_and_what_has_expired_is_held() {
        inCompany(() -> {
            var main = given.main().warehouse();
            assertThat(stories.places(milk, main))
                    .extracting(StockStories.Lying::lot)
                    .containsExactly("M-1", "M-2");
            transaction.executeWithoutResult(status -> db.execute(
                    "update inventory.lot set expires_on = ? where id = ?",
                    companies.today().minusDays(1),
                    early));
            assertThat(stories.places(milk, main))
                    .extracting(StockStories.Lying::held)
                    .containsExactly(true, false);
            var row = levels.page(new StockLevels.Filter("", null, null), Page.first(9))
                    .rows()
                    .getFirst();
            assertThat(row.available()).isEqualByComparingTo("10");
        });
    }

    @Test
    void the_parts_of_a_figure_add_up_to_it() {
        inCompany(() -> {
            given.issue(cause(companies.today()), milk, given.main(), "6");
            var row = levels.page(new StockLevels.Filter("", null, null), Page.first(9))
                    .rows()
                    .getFirst();
            var sums = stories.moves(row.id(), row.warehouseId(), companies.today());
            assertThat(sums.stream().map(StockStories.Sum::quantity).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(row.onHand());
            assertThat(stories.places(row.id(), row.warehouseId()).stream()
                            .map(StockStories.Lying::quantity)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(row.onHand());
        });
    }

    @Test
    void lots_are_listed_by_their_expiry_and_found_by_their_number() {
        inCompany(() -> {
            var all = lots.page(new Lots.Filter("", null, true), Page.first(9)).rows();
            assertThat(all).extracting(Lots.Row::number).containsExactly("M-1", "M-2");
            assertThat(lots.page(new Lots.Filter("m-2", null, false), Page.first(9))
                            .rows())
                    .extracting(Lots.Row::onHand)
                    .containsExactly(new BigDecimal("10.000000"));
            assertThat(lots.page(new Lots.Filter("", companies.today().plusDays(5), true), Page.first(9))
                            .size())
                    .isEqualTo(1);
            assertThat(Objects.requireNonNull(all.getFirst().expiresOn()))
                    .isEqualTo(companies.today().plusDays(5));
            assertThat(List.of(early, late)).doesNotHaveDuplicates();
        });
    }
}
