package ballast.inventory;

import static ballast.inventory.GivenStock.cause;
import static ballast.inventory.GivenStock.line;
import static ballast.inventory.GivenStock.pieces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ballast.given.DatabaseTest;
import ballast.inventory.LateCost.Share;
import ballast.inventory.StockItem.Costing;
import ballast.inventory.StockItem.Tracking;
import ballast.inventory.Warehouse.Bin;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What goods cost that are missing, late, in transit, or of one lot. */
@NullUnmarked
class StockTest extends DatabaseTest {

    @Autowired
    GivenStock given;

    @Autowired
    Stock stock;

    @Autowired
    StockItems stockItems;

    @Autowired
    Lots lots;

    @Autowired
    Warehouses warehouses;

    private LocalDate today() {
        return companies.today();
    }

    @Test
    void the_last_pieces_take_the_remaining_value_with_them() {
        inCompany(() -> {
            var item = given.item("THIRDS");
            given.receive(cause(today()), item, given.main(), "3", "10.00");
            given.issue(cause(today()), item, given.main(), "1");
            given.issue(cause(today()), item, given.main(), "1");
            assertThat(given.entry(given.issue(cause(today()), item, given.main(), "1")))
                    .isEqualTo("5000 3.33, 1210 -3.33");
            assertThat(given.stock(item)).isEqualTo("0 0.00");
        });
    }

    @Test
    void missing_goods_take_their_true_cost_from_the_next_receipt() {
        inCompany(() -> {
            var loose = Place.of(given.warehouse("LOOSE", true));
            var item = given.item("MISSING");
            given.receive(cause(today()), item, loose, "2", "20.00");
            assertThat(given.entry(given.issue(cause(today()), item, loose, "5")))
                    .isEqualTo("5000 50.00, 1210 -50.00");
            assertThat(given.stock(item)).isEqualTo("-3 -30.00");
            assertThat(given.entry(given.receive(cause(today()), item, loose, "10", "120.00")))
                    .isEqualTo("1210 120.00, 5000 6.00, 2050 -120.00, 1210 -6.00");
            assertThat(given.stock(item)).isEqualTo("7 84.00");
            assertThat(given.findings()).isEmpty();
        });
    }

    @Test
    void a_warehouse_that_allows_less_than_nothing_cannot_forbid_it_while_it_has_less() {
        inCompany(() -> {
            var loose = given.warehouse("LOOSE", true);
            var item = given.item("MISSING");
            given.issue(cause(today()), item, Place.of(loose), "5");
            var kept = warehouses.get(loose);
            assertThatThrownBy(() -> warehouses.save(
                            new Warehouse(loose, kept.code(), kept.name(), false, true, List.of(), kept.version())))
                    .hasMessageContaining("stock_is_not_negative");
        });
    }

    @Test
    void goods_in_transit_are_on_an_account_of_their_own_and_arrive_at_what_they_cost() {
        inCompany(() -> {
            var second = Place.of(given.warehouse("SECOND", false));
            var item = given.item("TRAVELLER");
            given.receive(cause(today()), item, given.main(), "3", "10.00");
            var shipment = cause(today());
            assertThat(given.entry(given.ship(shipment, item, given.main(), "2")))
                    .isEqualTo("1230 6.67, 1210 -6.67");
            given.receive(cause(today()), item, given.main(), "1", "50.00");
            var later = cause(today());
            given.ship(later, item, given.main(), "2");
            assertThat(given.entry(given.arrive(cause(today()), shipment, second, "1")))
                    .isEqualTo("1210 3.34, 1230 -3.34");
            assertThat(given.entry(given.arrive(cause(today()), shipment, second, "1")))
                    .isEqualTo("1210 3.33, 1230 -3.33");
            assertThatThrownBy(() -> given.arrive(cause(today()), shipment, second, "1"))
                    .hasMessageContaining("no_more_arrives_than_was_sent");
            assertThat(given.stock(item)).isEqualTo("4 60.00");
            assertThat(given.findings()).isEmpty();
        });
    }

    @Test
    void a_receipt_that_comes_late_makes_up_for_what_was_issued_at_the_wrong_cost() {
        inCompany(() -> {
            var main = given.main();
            var item = given.item("LATE");
            given.receive(cause(today().minusDays(30)), item, main, "10", "100.00");
            given.issue(cause(today().minusDays(20)), item, main, "8");
            given.receive(cause(today().minusDays(10)), item, main, "10", "100.00");
            // of the 16 there then, 10 came last: 4 of these 4 are gone, which left for 10.00 each instead of 20.00
            var late = given.receive(cause(today().minusDays(25)), item, main, "4", "80.00");
            assertThat(given.entry(late)).isEqualTo("1210 80.00, 2050 -80.00");
            assertThat(given.stock(item)).isEqualTo("16 200.00");
            assertThat(given.findings()).isEmpty();
        });
    }

    @Test
    void an_issue_that_comes_late_costs_what_it_cost_then_and_is_made_up_for_today() {
        inCompany(() -> {
            var main = given.main();
            var item = given.item("LATE");
            given.receive(cause(today().minusDays(30)), item, main, "10", "100.00");
            given.receive(cause(today().minusDays(10)), item, main, "10", "300.00");
            var late = given.issue(cause(today().minusDays(20)), item, main, "5");
            assertThat(given.entry(late)).isEqualTo("5000 50.00, 1210 -50.00");
            assertThat(late.moved().getFirst().value()).isEqualTo(GivenStock.eur("-100.00"));
            assertThat(given.stock(item)).isEqualTo("15 300.00");
            assertThatThrownBy(() -> given.issue(cause(today().minusDays(20)), item, main, "6"))
                    .hasMessageContaining("stock_suffices_on_every_day");
            assertThat(given.findings()).isEmpty();
        });
    }

    @Test
    void a_receipt_among_fifty_thousand_moves_posts_at_once() {
        inCompany(() -> {
            var main = given.main();
            var item = given.item("BUSY");
            var first = given.receive(cause(today().minusDays(300)), item, main, "1000", "10000.00");
            transaction.executeWithoutResult(status -> db.execute("""
                    insert into inventory.stock_move (item_id, warehouse_id, kind, quantity, value, moved_on,
                        source, source_id, line_no, entry_id)
                    select ?, ?, case n % 2 when 0 then 'ISSUE' else 'RECEIPT' end, case n % 2 when 0 then -1 else 1 end,
                        case n % 2 when 0 then -10 else 10 end, cast(? as date) - 299 + n / 170, 'test.fill', n, 1, ?
                    from generate_series(1, 50000) n
                    """, item, main.warehouse(), today(), first.entry()));
            var begin = System.nanoTime();
            var late = given.receive(cause(today().minusDays(299)), item, main, "100", "2000.00");
            var millis = (System.nanoTime() - begin) / 1_000_000;
            System.out.println("a receipt before 50,000 moves: " + millis + " ms");
            assertThat(late.moved()).hasSize(1);
            assertThat(given.stock(item)).isEqualTo("1100 11000.00");
            assertThat(millis).isLessThan(1000);
        });
    }

    @Test
    void a_late_cost_follows_the_goods_into_other_warehouses() {
        inCompany(() -> {
            var main = given.main();
            var second = Place.of(given.warehouse("SECOND", false));
            for (var costing : Costing.values()) {
                var item = given.item(costing.name(), costing, Tracking.NONE);
                var receipt = cause(today());
                given.receive(receipt, item, main, "10", "100.00");
                var shipment = cause(today());
                given.ship(shipment, item, main, "6");
                given.arrive(cause(today()), shipment, second, "6");
                given.issue(cause(today()), item, second, "2");
                var late = given.late(cause(today()), "5.00", new Share(line(receipt), pieces("1")));
                assertThat(given.entry(late)).isEqualTo("1210 4.00, 5000 1.00, 2050 -5.00");
                assertThat(given.stock(item)).isEqualTo("8 84.00");
            }
            assertThat(given.findings()).isEmpty();
        });
    }

    @Test
    void what_expires_first_goes_first_and_nothing_that_is_expired_or_blocked() {
        inCompany(() -> {
            var item = given.item("MILK", Costing.AVERAGE, Tracking.LOT);
            var fresh = lot(item, "FRESH", today().plusDays(20));
            var older = lot(item, "OLDER", today().plusDays(5));
            var spoilt = lot(item, "SPOILT", today().minusDays(1));
            assertThatThrownBy(() -> given.receive(cause(today()), item, given.main(), "1", "1.00"))
                    .hasMessageContaining("tracked_goods_name_their_lot");
            for (var lot : List.of(fresh, older, spoilt)) {
                given.receive(cause(today()), item, given.main().lot(lot), "10", "10.00");
            }
            given.issue(cause(today()), item, given.main(), "12");
            assertThat(lying(item)).isEqualTo("FRESH 8, SPOILT 10");
            assertThatThrownBy(() -> given.issue(cause(today()), item, given.main(), "9"))
                    .hasMessageContaining("goods_are_free [MILK, 8, 9]");
            assertThatThrownBy(
                            () -> given.issue(cause(today()), item, given.main().lot(spoilt), "1"))
                    .hasMessageContaining("blocked_and_expired_goods_stay");
            var recalled = lots.get(fresh);
            lots.save(new Lot(fresh, item, "FRESH", false, recalled.expiresOn(), true, recalled.version()));
            assertThatThrownBy(() -> given.issue(cause(today()), item, given.main(), "1"))
                    .hasMessageContaining("goods_are_free [MILK, 0, 1]");
            assertThat(given.findings()).isEmpty();
        });
    }

    @Test
    void a_serial_number_is_one_piece_in_one_place() {
        inCompany(() -> {
            var second = Place.of(given.warehouse("SECOND", false));
            var item = given.item("DESK", Costing.AVERAGE, Tracking.SERIAL);
            var serial = lot(item, "DSK-0001", null);
            given.receive(cause(today()), item, given.main().lot(serial), "1", "100.00");
            assertThatThrownBy(() -> given.receive(cause(today()), item, second.lot(serial), "1", "100.00"))
                    .hasMessageContaining("a_serial_number_lies_in_one_place");
            var shipment = cause(today());
            given.ship(shipment, item, given.main(), "1");
            given.arrive(cause(today()), shipment, second, "1");
            given.issue(cause(today()), item, second, "1");
            given.receive(cause(today()), item, given.main().lot(serial), "1", "90.00");
            assertThat(lying(item)).isEqualTo("DSK-0001 1");
            assertThat(given.findings()).isEmpty();
        });
    }

    @Test
    void an_item_that_moved_keeps_its_costing() {
        inCompany(() -> {
            var item = given.item("SETTLED");
            given.receive(cause(today()), item, given.main(), "1", "1.00");
            assertThatThrownBy(() -> stockItems.save(new StockItem(item, "", "", Costing.FIFO, Tracking.NONE, 0)))
                    .hasMessageContaining("an_item_that_moved_keeps_its_costing");
        });
    }

    @Test
    void goods_are_found_in_whatever_bin_they_lie() {
        inCompany(() -> {
            var store = warehouses.save(new Warehouse(
                    0, "B", "Bins", false, true, List.of(new Bin(0, "1", "", false), new Bin(0, "2", "", false)), 0));
            var item = given.item("SPREAD");
            var place = Place.of(store.id());
            given.receive(cause(today()), item, place.in(store.bins().get(0).id()), "3", "3.00");
            given.receive(cause(today()), item, place.in(store.bins().get(1).id()), "3", "3.00");
            given.issue(cause(today()), item, place, "5");
            assertThat(given.stock(item)).isEqualTo("1 1.00");
            assertThatThrownBy(() -> warehouses.save(
                            new Warehouse(store.id(), "B", "Bins", false, true, List.of(), store.version())))
                    .isInstanceOf(RuntimeException.class);
            assertThat(given.findings()).isEmpty();
        });
    }

    @Test
    void the_application_changes_no_move_and_no_balance() {
        inCompany(() -> {
            var item = given.item("FIRM");
            given.receive(cause(today()), item, given.main(), "1", "1.00");
            for (var table : List.of("stock_move", "stock_balance", "bin_balance", "fifo_layer", "stock_month")) {
                for (var statement : List.of("update inventory.%s set item_id = item_id", "delete from inventory.%s")) {
                    assertThatThrownBy(() ->
                                    transaction.executeWithoutResult(status -> db.execute(statement.formatted(table))))
                            .as(table)
                            .rootCause()
                            .hasMessageContaining("permission denied");
                }
            }
        });
    }

    private long lot(long item, String number, LocalDate expiresOn) {
        return transaction.execute(status -> lots.open(item, number, expiresOn));
    }

    private String lying(long item) {
        return transaction.execute(status -> db.fetch("""
                select l.number || ' ' || trim_scale(b.on_hand) from inventory.bin_balance b
                join inventory.lot l on l.id = b.lot_id where b.item_id = ? order by 1
                """, item).getValues(0, String.class).stream()
                .reduce((a, b) -> a + ", " + b)
                .orElse(""));
    }
}
