package ballast.inventory;

import static ballast.inventory.GivenStock.cause;
import static ballast.inventory.GivenStock.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import ballast.given.DatabaseTest;
import ballast.platform.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many take the same goods at once: exactly what is there goes, the others are told so, and nobody gets stuck. */
@NullUnmarked
class StockRaceTest extends DatabaseTest {

    @Autowired
    GivenStock given;

    @Autowired
    Stock stock;

    @Autowired
    Reservations reservations;

    private final Map<String, Integer> outcomes = new ConcurrentHashMap<>();

    @Test
    void fifty_deliver_the_last_ten_pieces() {
        inCompany(() -> {
            var main = given.main();
            var item = given.item("LAST");
            given.receive(cause(companies.today()), item, main, "10", "100.00");
            all(50, 1, client -> given.issue(cause(companies.today()), item, main, "1"));
            assertThat(outcomes).containsOnly(Map.entry("done", 10), Map.entry("rule.stock_suffices", 40));
            assertThat(given.stock(item)).isEqualTo("0 0.00");
            assertThat(given.findings()).isEmpty();
        });
    }

    @Test
    void sixteen_orders_reserve_the_last_ten_pieces() {
        inCompany(() -> {
            var main = given.main();
            var item = given.item("LAST");
            given.receive(cause(companies.today()), item, main, "10", "100.00");
            all(
                    16,
                    1,
                    client -> transaction.executeWithoutResult(status -> {
                        var kept = reservations.reserve(List.of(new Reservations.Demand(
                                new OrderLine("sales.order", client, 1),
                                item,
                                main.warehouse(),
                                pieces("1"),
                                companies.today())));
                        kept.values().forEach(one -> outcomes.merge("kept " + StockRules.plain(one), 1, Integer::sum));
                    }));
            assertThat(outcomes.get("kept 1")).isEqualTo(10);
            assertThat(outcomes.get("kept 0")).isEqualTo(6);
            assertThat(given.findings()).isEmpty();
        });
    }

    @Test
    void lines_in_any_order_never_deadlock() {
        inCompany(() -> {
            var main = given.main();
            var second = Place.of(given.warehouse("SECOND", false));
            var items = List.of(given.item("A"), given.item("B"), given.item("C"), given.item("D"));
            all(16, 12, client -> {
                var random = new Random(client);
                var lines = new ArrayList<Stock.Issue>();
                for (var item : items) {
                    lines.add(new Stock.Issue(
                            lines.size() + 1, item, random.nextBoolean() ? main : second, pieces("1"), null));
                }
                Collections.shuffle(lines, random);
                switch (random.nextInt(4)) {
                    case 0 -> given.issue(lines);
                    case 1 -> given.ship(lines);
                    default -> given.receive(lines, "3.33");
                }
            });
            assertThat(outcomes.keySet()).isSubsetOf("done", "rule.stock_suffices");
            assertThat(outcomes.get("done")).isGreaterThan(50);
            assertThat(given.findings()).isEmpty();
        });
    }

    private void all(int clients, int rounds, IntConsumer work) {
        try (var executor = Executors.newFixedThreadPool(clients)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < clients; i++) {
                int client = i;
                running.add(executor.submit(() -> inCompany(() -> {
                    for (int round = 0; round < rounds; round++) {
                        outcomes.merge(outcome(work, client * 100 + round), 1, Integer::sum);
                    }
                })));
            }
            for (var one : running) {
                one.get(120, TimeUnit.SECONDS);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String outcome(IntConsumer work, int client) {
        try {
            work.accept(client);
            return "done";
        } catch (RuntimeException e) {
            return Problem.of(e).key();
        }
    }
}
