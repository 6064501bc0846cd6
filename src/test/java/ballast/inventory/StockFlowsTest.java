package ballast.inventory;

import static ballast.inventory.GivenStock.cause;
import static ballast.inventory.GivenStock.eur;
import static ballast.inventory.GivenStock.line;
import static ballast.inventory.GivenStock.pieces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ballast.accounting.AccountDetermination.Purpose;
import ballast.given.DatabaseTest;
import ballast.inventory.LateCost.Share;
import ballast.inventory.Stock.Difference;
import ballast.inventory.StockItem.Costing;
import ballast.inventory.StockItem.Tracking;
import ballast.inventory.Warehouse.Bin;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The stock's part of the flows F1, F2, F3 and F5, to the cent. */
@NullUnmarked
class StockFlowsTest extends DatabaseTest {

    @Autowired
    GivenStock given;

    @Autowired
    Stock stock;

    @Autowired
    Reservations reservations;

    @Autowired
    Warehouses warehouses;

    private LocalDate day() {
        return companies.today();
    }

    @Test
    void f1_a_partial_delivery_and_its_backorder() {
        inCompany(() -> {
            var main = given.main();
            var chair = given.item("CHAIR");
            var book = given.item("BOOK");
            given.receive(cause(day()), chair, main, "30", "1263.00");
            given.receive(cause(day()), book, main, "100", "635.00");
            var first = new OrderLine("sales.order", 1, 1);
            var second = new OrderLine("sales.order", 1, 2);
            transaction.executeWithoutResult(status -> reservations.reserve(List.of(
                    new Reservations.Demand(first, chair, main.warehouse(), pieces("10"), day()),
                    new Reservations.Demand(second, book, main.warehouse(), pieces("7"), day()))));

            var delivery = transaction.execute(status -> stock.issue(
                    cause(day()),
                    Against.of(Purpose.COST_OF_SALES),
                    List.of(
                            new Stock.Issue(1, chair, main, pieces("6"), first),
                            new Stock.Issue(2, book, main, pieces("7"), second))));
            assertThat(given.entry(delivery)).isEqualTo("5000 297.05, 1210 -297.05");
            assertThat(given.stock(chair)).isEqualTo("24 1010.40");
            assertThat(kept()).isEqualTo("{1=4}");

            var backorder = given.issue(cause(day()), chair, main, "4", first);
            assertThat(given.entry(backorder)).isEqualTo("5000 168.40, 1210 -168.40");
            assertThat(given.stock(chair)).isEqualTo("20 842.00");
            assertThat(given.stock(book)).isEqualTo("93 590.55");
            assertThat(kept()).isEqualTo("{}");
            assertThat(given.findings()).isEmpty();
        });
    }

    private String kept() {
        return transaction.execute(status -> reservations.of("sales.order", 1).entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().line(), one -> StockRules.plain(one.getValue())))
                .toString());
    }

    @Test
    void f2_receipts_deliveries_a_late_freight_and_a_price_difference() {
        inCompany(() -> {
            var main = given.main();
            var motor = given.item("MOTOR");
            given.receive(cause(day()), motor, main, "40", "1000.00");
            var first = cause(day());
            var second = cause(day());
            assertThat(given.entry(given.receive(first, motor, main, "60", "1650.00")))
                    .isEqualTo("1210 1650.00, 2050 -1650.00");
            assertThat(given.entry(given.issue(cause(day()), motor, main, "50")))
                    .isEqualTo("5000 1325.00, 1210 -1325.00");
            given.receive(second, motor, main, "38", "1045.00");
            assertThat(given.stock(motor)).isEqualTo("88 2370.00");
            assertThat(given.entry(given.issue(cause(day()), motor, main, "58")))
                    .isEqualTo("5000 1562.05, 1210 -1562.05");
            assertThat(given.stock(motor)).isEqualTo("30 807.95");

            var freight = given.late(
                    cause(day()), "98.00", new Share(line(first), pieces("60")), new Share(line(second), pieces("38")));
            assertThat(given.entry(freight)).isEqualTo("1210 30.00, 5000 68.00, 2050 -98.00");
            assertThat(given.stock(motor)).isEqualTo("30 837.95");

            var bill = given.late(
                    cause(day()), "29.40", new Share(line(first), pieces("60")), new Share(line(second), pieces("38")));
            assertThat(given.entry(bill)).isEqualTo("1210 9.00, 5000 20.40, 2050 -29.40");
            assertThat(given.stock(motor)).isEqualTo("30 846.95");
            assertThat(given.findings()).isEmpty();
        });
    }

    @Test
    void f3_a_customer_return_at_the_cost_it_left_scrap_and_a_supplier_return() {
        inCompany(() -> {
            var store = warehouses.save(
                    new Warehouse(0, "W", "With returns", false, true, List.of(new Bin(0, "RET", "Returns", true)), 0));
            var place = Place.of(store.id());
            var returns = place.in(store.bins().getFirst().id());
            var chair = given.item("CHAIR");
            given.receive(cause(day()), chair, place, "30", "1263.00");
            var delivery = cause(day());
            given.issue(delivery, chair, place, "10");

            assertThat(given.entry(given.takeBack(cause(day()), delivery, returns, "2")))
                    .isEqualTo("1210 84.20, 5000 -84.20");
            assertThat(given.stock(chair)).isEqualTo("22 926.20");
            assertThatThrownBy(() -> given.issue(cause(day()), chair, place, "21"))
                    .hasMessageContaining("goods_are_free [CHAIR, 20, 21]");
            transaction.executeWithoutResult(status ->
                    stock.relocate(cause(day()), List.of(new Stock.Issue(1, chair, returns, pieces("1"), null)), null));
            var scrap = transaction.execute(status ->
                    stock.scrap(cause(day()), List.of(new Stock.Issue(1, chair, returns, pieces("1"), null))));
            assertThat(given.entry(scrap)).isEqualTo("5110 42.10, 1210 -42.10");
            assertThat(given.stock(chair)).isEqualTo("21 884.10");
            given.issue(cause(day()), chair, place, "21");
            assertThatThrownBy(() -> given.takeBack(cause(day()), delivery, place, "9"))
                    .hasMessageContaining("no_more_comes_back_than_was_issued");

            var motor = given.item("MOTOR");
            given.receive(cause(day()), motor, place, "30", "846.95");
            var back = transaction.execute(status -> stock.sendBack(
                    cause(day()), List.of(new Stock.SendBack(1, motor, place, pieces("5"), eur("139.00")))));
            assertThat(given.entry(back)).isEqualTo("1206 139.00, 5050 2.16, 1210 -141.16");
            assertThat(given.stock(motor)).isEqualTo("25 705.79");
            assertThat(given.findings()).isEmpty();
        });
    }

    @Test
    void f5_differences_of_a_count_at_fifo_and_average() {
        inCompany(() -> {
            var main = given.main();
            var cable = given.item("CABLE", Costing.FIFO, Tracking.NONE);
            var lamp = given.item("LAMP");
            var drill = given.item("DRILL");
            given.receive(cause(day()), cable, main, "100", "120.00");
            given.receive(cause(day()), cable, main, "50", "67.50");
            given.receive(cause(day()), lamp, main, "12", "225.00");
            given.receive(cause(day()), drill, main, "9", "756.00");
            assertThat(given.entry(given.issue(cause(day()), cable, main, "20")))
                    .isEqualTo("5000 24.00, 1210 -24.00");

            var count = given.adjust(
                    cause(day()),
                    new Difference(1, cable, main, pieces("-4")),
                    new Difference(2, lamp, main, pieces("1")),
                    new Difference(3, drill, main, pieces("-1")));
            assertThat(given.entry(count))
                    .isEqualTo("5100 4.80, 1210 -4.80, 1210 18.75, 5100 -18.75, 5100 84.00, 1210 -84.00");
            assertThat(given.stock(cable)).isEqualTo("126 158.70");
            assertThat(given.stock(lamp)).isEqualTo("13 243.75");
            assertThat(given.stock(drill)).isEqualTo("8 672.00");
            assertThat(given.findings()).isEmpty();
        });
    }
}
