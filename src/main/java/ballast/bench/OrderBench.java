package ballast.bench;

import ballast.catalog.Items;
import ballast.parties.Party;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** W1: how fast an order of five lines is written, confirmed, delivered, invoiced, posted and paid. */
@Component
@ConditionalOnProperty("ballast.bench")
class OrderBench implements Bench {

    private static final double SECONDS = 15;
    private static final int ITEMS = 1_000;
    private static final double SLOWER = 0.45;

    private final Ground ground;
    private final Meter meter;
    private final TradeGround trade;
    private final AtomicInteger number = new AtomicInteger();

    OrderBench(Ground ground, Meter meter, TradeGround trade) {
        this.ground = ground;
        this.meter = meter;
        this.trade = trade;
    }

    @Override
    public String name() {
        return "w1";
    }

    @Override
    public String title() {
        return "W1 Quote to cash: an order of 5 lines with tax, confirmed, delivered, invoiced, posted and paid";
    }

    @Override
    public Report run(int size) {
        ground.prepare("bare-tables", "bare-trade");
        var customers = trade.customers(20);
        var goods = trade.goods(ITEMS, 1_000_000);
        var report = new Report();
        Meter.Operation cycle = () -> cycle(customers, goods);
        try (var bare = new BareTrade(ground)) {
            meter.clients(4, SECONDS, ground.user(), cycle);
            meter.clients(4, SECONDS / 3, ground.user(), bare::cycle);
            for (int clients : List.of(1, 4)) {
                var least = meter.clients(clients, SECONDS, ground.user(), bare::cycle);
                var own = meter.clients(clients, SECONDS, ground.user(), cycle);
                var who = clients == 1 ? "1 client" : clients + " clients";
                report.line(who + ", CPU per cycle", own, least, Report.Bar.atMost(own.cpu(), 14, "ms CPU"));
                report.line(
                        "  the same, statements (bare %d)".formatted(bare.statements()),
                        own,
                        least,
                        Report.Bar.atMost(own.statements(), 70, ""));
                var bar = clients == 1
                        ? Report.Bar.atLeast(own.perSecond(), 64, "/s")
                        : Report.Bar.atLeast(own.perSecond(), SLOWER * least.perSecond(), "/s");
                report.line(
                        "  the same, %s of %s cycles/s"
                                .formatted(Report.number(own.perSecond()), Report.number(least.perSecond())),
                        own,
                        least,
                        bar);
            }
        }
        return report;
    }

    private void cycle(List<Party> customers, List<Items.Choice> goods) {
        var n = number.incrementAndGet();
        var five = IntStream.range(0, 5)
                .mapToObj(k -> goods.get((n * 7 + k) % ITEMS))
                .toList();
        var order = trade.confirm(trade.save(customers.get(n % customers.size()), five));
        trade.deliver(order);
        trade.pay(trade.post(trade.invoice(order)));
    }
}
