package ballast.bench;

import ballast.parties.Party;
import ballast.platform.problem.Problem;
import ballast.platform.security.Acting;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** W6: sixteen who want the same at once: exactly what is possible happens, the others get a clear answer. */
@Component
@ConditionalOnProperty("ballast.bench")
class RaceBench implements Bench {

    private static final int CLIENTS = 16;
    private static final double SECONDS = 10;

    private final Ground ground;
    private final Meter meter;
    private final TradeGround trade;

    RaceBench(Ground ground, Meter meter, TradeGround trade) {
        this.ground = ground;
        this.meter = meter;
        this.trade = trade;
    }

    @Override
    public String name() {
        return "w6";
    }

    @Override
    public String title() {
        return "W6 Races of 16 clients";
    }

    @Override
    public Report run(int size) {
        var customer = trade.customers(1).getFirst();
        var report = new Report();
        var last = trade.goods(1, 10);
        var orders = IntStream.range(0, CLIENTS)
                .mapToObj(i -> trade.confirm(trade.order(customer, last, BigDecimal.ONE)))
                .toList();
        var delivered = atOnce(CLIENTS, i -> trade.deliver(orders.get(i)));
        report.fact("10 pieces, 16 deliveries: " + delivered, isExact(delivered, 10));

        var order = trade.confirm(trade.order(customer, trade.goods(1, 10), BigDecimal.ONE));
        trade.deliver(order);
        var invoice = trade.post(trade.invoice(order));
        var paid = atOnce(CLIENTS, i -> trade.pay(invoice));
        report.fact("16 pay one invoice: " + paid, isExact(paid, 1));

        report.fact("48 postings: " + numbered(customer), true);

        var hot = trade.goods(1, 100_000_000);
        meter.clients(4, SECONDS / 2, ground.user(), () -> trade.confirm(trade.order(customer, hot, BigDecimal.ONE)));
        var confirmed = meter.clients(
                CLIENTS, SECONDS, ground.user(), () -> trade.confirm(trade.order(customer, hot, BigDecimal.ONE)));
        return report.line(
                "one hot item, %s confirmations/s".formatted(Report.number(confirmed.perSecond())),
                confirmed,
                null,
                Report.Bar.atLeast(confirmed.perSecond(), 500, "/s"));
    }

    private String numbered(Party customer) {
        var goods = trade.goods(1, 100);
        var drafts = IntStream.range(0, 48)
                .mapToObj(i -> {
                    var order = trade.confirm(trade.order(customer, goods, BigDecimal.ONE));
                    trade.deliver(order);
                    return trade.invoice(order);
                })
                .toList();
        var numbers = ConcurrentHashMap.<Integer>newKeySet();
        atOnce(48, i -> {
            var number = Objects.requireNonNull(trade.post(drafts.get(i)).number());
            numbers.add(Integer.parseInt(number.substring(number.lastIndexOf('-') + 1)));
        });
        var first = numbers.stream().mapToInt(n -> n).min().orElse(0);
        var last = numbers.stream().mapToInt(n -> n).max().orElse(0);
        return numbers.size() + " numbers, " + (last - first + 1 - numbers.size()) + " gaps";
    }

    private static boolean isExact(Map<String, Integer> outcomes, int possible) {
        return Objects.equals(outcomes.get("done"), possible)
                && outcomes.keySet().stream().allMatch(key -> key.equals("done") || key.startsWith("rule."));
    }

    private Map<String, Integer> atOnce(int clients, IntConsumer work) {
        var outcomes = new ConcurrentHashMap<String, Integer>();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (var client : List.copyOf(IntStream.range(0, clients).boxed().toList())) {
                threads.execute(() -> Acting.as(ground.user(), () -> {
                    try {
                        start.await();
                        work.accept(client);
                        outcomes.merge("done", 1, Integer::sum);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    } catch (RuntimeException e) {
                        outcomes.merge(Problem.of(e).key(), 1, Integer::sum);
                    }
                }));
            }
            start.countDown();
        }
        return new TreeMap<>(outcomes);
    }
}
