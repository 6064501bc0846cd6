package ballast.inventory;

import static ballast.inventory.GivenStock.cause;
import static ballast.inventory.GivenStock.line;
import static ballast.inventory.GivenStock.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import ballast.given.DatabaseTest;
import ballast.inventory.LateCost.Share;
import ballast.inventory.Stock.Difference;
import ballast.inventory.StockItem.Costing;
import ballast.inventory.StockItem.Tracking;
import ballast.platform.problem.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever happens to goods in whatever order: quantities, values and the books stay one. */
@NullUnmarked
class StockPropertyTest extends DatabaseTest {

    private static final int STEPS = 120;

    private record Document(Cause cause, long item) {}

    @Autowired
    GivenStock given;

    private final List<Document> receipts = new ArrayList<>();
    private final List<Document> issues = new ArrayList<>();
    private final List<Document> shipments = new ArrayList<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private int done;
    private Random random;
    private List<Long> items;
    private List<Place> stores;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void stock_and_books_are_one_whatever_happens(long seed) {
        random = new Random(seed);
        inCompany(() -> {
            items = List.of(
                    given.item("AVERAGE"),
                    given.item("FIFO", Costing.FIFO, Tracking.NONE),
                    given.item("OTHER"),
                    given.item("OTHER FIFO", Costing.FIFO, Tracking.NONE));
            stores = List.of(
                    given.main(), Place.of(given.warehouse("SECOND", false)), Place.of(given.warehouse("LOOSE", true)));
            for (int i = 0; i < STEPS; i++) {
                attempt();
                if (i % 20 == 19) {
                    check();
                }
            }
            check();
            assertThat(done).as("%s", refused).isGreaterThan(STEPS / 2);
            assertThat(refused.keySet())
                    .isSubsetOf(
                            "rule.stock_suffices",
                            "rule.stock_suffices_on_every_day",
                            "rule.goods_are_free",
                            "rule.no_more_comes_back_than_was_issued",
                            "rule.nothing_comes_back_before_it_left",
                            "rule.no_more_arrives_than_was_sent");
        });
    }

    private void attempt() {
        try {
            step();
            done++;
        } catch (RuntimeException e) {
            refused.merge(Problem.of(e).key(), 1, Integer::sum);
        }
    }

    private void step() {
        var cause = cause(companies.today().minusDays(random.nextInt(3) == 0 ? random.nextInt(60) : 0));
        var item = items.get(random.nextInt(items.size()));
        var store = stores.get(random.nextInt(stores.size()));
        var quantity = quantity();
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> {
                given.receive(cause, item, store, quantity, money(900));
                receipts.add(new Document(cause, item));
            }
            case 3, 4, 5 -> {
                given.issue(cause, item, store, quantity);
                issues.add(new Document(cause, item));
            }
            case 6 -> takeBack(cause, store, quantity);
            case 7 -> {
                given.ship(cause, item, store, quantity);
                shipments.add(new Document(cause, item));
            }
            case 8 -> arrive(cause, store, quantity);
            case 9 -> {
                var sign = random.nextBoolean() ? "" : "-";
                given.adjust(cause, new Difference(1, item, store, pieces(sign + quantity)));
            }
            default -> late(cause);
        }
    }

    private void takeBack(Cause cause, Place store, String quantity) {
        if (!issues.isEmpty()) {
            given.takeBack(cause, issues.get(random.nextInt(issues.size())).cause(), store, quantity);
        }
    }

    private void arrive(Cause cause, Place store, String quantity) {
        if (!shipments.isEmpty()) {
            given.arrive(cause, shipments.get(random.nextInt(shipments.size())).cause(), store, quantity);
        }
    }

    private void late(Cause cause) {
        if (receipts.size() > 2) {
            var over = new Share[random.nextInt(3) + 1];
            for (int i = 0; i < over.length; i++) {
                over[i] = new Share(
                        line(receipts.get(random.nextInt(receipts.size())).cause()), pieces(quantity()));
            }
            given.late(cause, (random.nextInt(4) == 0 ? "-" : "") + money(80), over);
        }
    }

    private String quantity() {
        return random.nextInt(4) == 0 ? "0." + (1 + random.nextInt(999)) : String.valueOf(1 + random.nextInt(30));
    }

    private String money(int most) {
        return "%d.%02d".formatted(random.nextInt(most), 1 + random.nextInt(99));
    }

    private void check() {
        assertThat(given.findings()).isEmpty();
        transaction.executeWithoutResult(status -> {
            for (var day = companies.today().minusDays(61); !day.isAfter(companies.today()); day = day.plusDays(1)) {
                checkAt(day);
            }
            assertThat(db.fetchValues("""
                    select b.item_id from inventory.stock_balance b join inventory.warehouse w on w.id = b.warehouse_id
                    where not w.allows_negative and b.on_hand < 0""")).isEmpty();
        });
    }

    /** On each day: what moved is on hand, it is worth what the books say, and nothing was below zero. */
    private void checkAt(LocalDate day) {
        var stock = number("select coalesce(sum(value), 0) from inventory.stock_at(?)", day);
        var booked = number("""
                select coalesce(sum(l.debit - l.credit), 0) from accounting.journal_line l
                join accounting.account a on a.id = l.account_id where a.number in ('1210', '1230') and l.posting_on <= ?
                """, day);
        assertThat(stock).as("value on %s", day).isEqualByComparingTo(booked);
        assertThat(number("""
                select count(*) from (
                    select item_id, warehouse_id, sum(quantity) as quantity, sum(value) as value
                    from inventory.stock_move where moved_on <= ? group by 1, 2) m
                full join inventory.stock_at(?) s using (item_id, warehouse_id)
                where (coalesce(s.on_hand, 0), coalesce(s.value, 0)) <> (coalesce(m.quantity, 0), coalesce(m.value, 0))
                """, day, day)).as("moves until %s", day).isZero();
        assertThat(number("""
                select count(*) from inventory.stock_at(?) s join inventory.warehouse w on w.id = s.warehouse_id
                where s.on_hand < 0 and not w.allows_negative
                """, day)).as("below zero on %s", day).isZero();
    }

    private BigDecimal number(String sql, Object... values) {
        return db.fetchSingle(sql, values).get(0, BigDecimal.class);
    }
}
