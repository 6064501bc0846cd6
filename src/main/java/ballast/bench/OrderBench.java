package ballast.bench;

import ballast.catalog.Items;
import ballast.orders.SalesOrder;
import ballast.parties.Party;
import ballast.sales.Invoice;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** W1: how fast an order of five lines is written, confirmed, delivered, invoiced, posted and paid. */
@Component
@ConditionalOnProperty("ballast.bench")
class OrderBench implements Bench {

    private static final double SECONDS = 15;
    private static final double WARM_UP_SECONDS = 75;
    private static final int ITEMS = 1_000;
    private static final int EACH = 200;
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
            meter.clients(4, WARM_UP_SECONDS, ground.user(), cycle);
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
        actions(report, customers, goods);
        return report;
    }

    /** Each by itself, in the order of a cycle. */
    private void actions(Report report, List<Party> customers, List<Items.Choice> goods) {
        var cycles = IntStream.range(0, EACH).mapToObj(i -> new Cycle()).toList();
        action(report, "save an order", cycles, cycle -> cycle.order = trade.save(customer(customers), five(goods)));
        action(report, "confirm it", cycles, cycle -> cycle.order = trade.confirm(cycle.order));
        action(report, "deliver it", cycles, cycle -> trade.deliver(cycle.order));
        action(report, "invoice it", cycles, cycle -> cycle.invoice = trade.invoice(cycle.order));
        action(report, "post the invoice", cycles, cycle -> cycle.invoice = trade.post(cycle.invoice));
        action(report, "pay it", cycles, cycle -> trade.pay(cycle.invoice));
    }

    @NullUnmarked
    private static final class Cycle {
        private SalesOrder order;
        private Invoice invoice;
    }

    private void action(Report report, String name, List<Cycle> cycles, Consumer<Cycle> work) {
        var next = cycles.iterator();
        var took = meter.repeat(0, cycles.size(), () -> work.accept(next.next()));
        report.line("  " + name + ", p95", took, null, Report.Bar.atMost(took.p95(), 25, "ms p95"));
    }

    private void cycle(List<Party> customers, List<Items.Choice> goods) {
        var order = trade.confirm(trade.save(customer(customers), five(goods)));
        trade.deliver(order);
        trade.pay(trade.post(trade.invoice(order)));
    }

    private Party customer(List<Party> customers) {
        return customers.get(number.incrementAndGet() % customers.size());
    }

    private List<Items.Choice> five(List<Items.Choice> goods) {
        var n = number.get();
        return IntStream.range(0, 5)
                .mapToObj(k -> goods.get((n * 7 + k) % ITEMS))
                .toList();
    }
}
