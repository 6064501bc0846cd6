package ballast.bench;

import ballast.inventory.StockLevels;
import ballast.platform.company.Companies;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** W4: how long it takes to say what is on hand and what it is worth, over a million moves of a thousand items. */
@Component
@ConditionalOnProperty("ballast.bench")
class StockBench implements Bench {

    private static final int MOVES = 1_000_000;
    private static final int CHUNK = 5_000;
    private static final int WARM_UP = 200;
    private static final int TIMES = 100;

    private final DSLContext db;
    private final TransactionTemplate transaction;
    private final Ground ground;
    private final Meter meter;
    private final Companies companies;
    private final StockLevels levels;
    private final Random random = new Random(4);

    StockBench(
            DSLContext db,
            TransactionTemplate transaction,
            Ground ground,
            Meter meter,
            Companies companies,
            StockLevels levels) {
        this.db = db;
        this.transaction = transaction;
        this.ground = ground;
        this.meter = meter;
        this.companies = companies;
        this.levels = levels;
    }

    @Override
    public String name() {
        return "w4";
    }

    @Override
    public String title() {
        return "W4 Quantity and value of all items, for another date every time";
    }

    @Override
    public Report run(int size) {
        if (ground.isFresh()) {
            fill(size == 0 ? MOVES : size);
        }
        ground.prepare("vacuum-stock", "bare-stock");
        var report = new Report();
        try (var bare = new BareReads(ground)) {
            var raw = meter.repeat(3, 15, () -> bare.read("bare-stock-at", day()));
            var months = meter.repeat(50, TIMES, () -> {
                var day = day();
                bare.read("bare-stock-at-by-month", day.plusDays(1), day.plusDays(1), day);
            });
            var at = meter.repeat(WARM_UP, TIMES, () -> levels.at(day()));
            report.line("at any date, beside raw moves", at, raw, Report.Bar.atMost(at.p50(), 25, "ms"));
            report.line("  the same, beside sums by month", at, months, null);
            var least = meter.repeat(50, TIMES, () -> bare.read("bare-stock-now"));
            var now = meter.repeat(WARM_UP, TIMES, levels::now);
            report.line("now", now, least, Report.Bar.atMost(now.p50(), 2, "ms"));
        }
        var days = 20;
        report.fact("stock at %d dates = sums of the moves = the books".formatted(days), holds(days));
        return report;
    }

    private boolean holds(int days) {
        var holds = true;
        for (int i = 0; i < days; i++) {
            var day = day();
            holds &= Boolean.TRUE.equals(transaction.execute(status ->
                    db.fetchSingle(Script.of("stock-holds"), day, day, day).get(0, Boolean.class)));
        }
        return holds;
    }

    private void fill(int moves) {
        var begin = System.nanoTime();
        transaction.executeWithoutResult(status -> db.execute(Script.of("fill-items")));
        var last = companies.today();
        var first = LocalDate.of(last.getYear() - 2, 1, 1);
        int days = (int) ChronoUnit.DAYS.between(first, last);
        for (int from = 0; from < moves; from += CHUNK) {
            var chunk = from;
            transaction.executeWithoutResult(status ->
                    db.execute(Script.of("fill-moves"), chunk, Math.min(moves, chunk + CHUNK) - 1, first, days, moves));
        }
        System.out.printf("filled company %d in %.0f s%n", ground.user().company(), (System.nanoTime() - begin) / 1e9);
    }

    private LocalDate day() {
        return companies.today().minusDays(random.nextInt(700));
    }
}
