package ballast.bench;

import ballast.accounting.AccountRef;
import ballast.accounting.Accounts;
import ballast.accounting.JournalEntry;
import ballast.accounting.JournalEntry.Line;
import ballast.accounting.Ledger;
import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** W2: how fast entries of four lines are posted, one by one and in bulk. */
@Component
@ConditionalOnProperty("ballast.bench")
class JournalBench implements Bench {

    private static final double SECONDS = 12;
    private static final int BULK = 500;

    private final Ledger ledger;
    private final Accounts accounts;
    private final Companies companies;
    private final TransactionTemplate transaction;
    private final Meter meter;
    private final Ground ground;
    private final AtomicLong number = new AtomicLong();

    JournalBench(
            Ledger ledger,
            Accounts accounts,
            Companies companies,
            TransactionTemplate transaction,
            Meter meter,
            Ground ground) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.companies = companies;
        this.transaction = transaction;
        this.meter = meter;
        this.ground = ground;
    }

    @Override
    public String name() {
        return "w2";
    }

    @Override
    public String title() {
        return "W2 Journal entries of 4 lines, each its own durable transaction, every guard and the sealing on";
    }

    @Override
    public Report run(int size) {
        ground.prepare("bare-tables");
        var known = known();
        var today = companies.today();
        Meter.Operation one = posting()::run;
        Meter.Operation many = () -> transaction.executeWithoutResult(status -> ledger.postAll(
                IntStream.range(0, BULK).mapToObj(i -> entry(known, today)).toList()));
        meter.clients(4, SECONDS, ground.user(), one);
        meter.clients(1, SECONDS / 2, ground.user(), many);
        var report = new Report();
        try (var bare = new BareJournal(ground, known)) {
            meter.clients(4, SECONDS / 3, ground.user(), bare::post);
            for (int clients : List.of(1, 4)) {
                var least = meter.clients(clients, SECONDS, ground.user(), bare::post);
                var own = meter.clients(clients, SECONDS, ground.user(), one);
                var who = clients == 1 ? "one by one, 1 client" : "one by one, " + clients + " clients";
                report.line(who + ", CPU per entry", own, least, Report.Bar.atMost(own.cpu(), 2, "ms CPU"));
                report.line(
                        "  the same, %s of %s entries/s"
                                .formatted(Report.number(own.perSecond()), Report.number(least.perSecond())),
                        own,
                        least,
                        clients == 1 ? null : Report.Bar.atLeast(own.perSecond(), 800, "/s"));
            }
        }
        bulk(report, 1, many);
        bulk(report, 2, many);
        return report;
    }

    /** Posts one entry today, in a transaction of its own. */
    Runnable posting() {
        var known = known();
        var today = companies.today();
        return () -> transaction.executeWithoutResult(status -> ledger.post(entry(known, today)));
    }

    private Map<String, AccountRef> known() {
        return accounts.list().stream()
                .map(account -> account.ref())
                .collect(Collectors.toMap(AccountRef::number, Function.identity()));
    }

    private void bulk(Report report, int clients, Meter.Operation many) {
        var bulk = meter.clients(clients, SECONDS, ground.user(), many);
        var lines = bulk.perSecond() * BULK * 4;
        report.line(
                "bulk of %d entries, %d client(s), %s lines/s".formatted(BULK, clients, Report.number(lines)),
                bulk,
                null,
                Report.Bar.atLeast(lines, 20_000, "lines/s"));
    }

    private JournalEntry entry(Map<String, AccountRef> known, LocalDate on) {
        var n = number.incrementAndGet();
        return new JournalEntry(
                "GEN",
                on,
                on,
                "B-" + n,
                "Bench",
                null,
                null,
                List.of(
                        line(known, "6310", 100),
                        line(known, "6300", 50),
                        line(known, "1300", 19),
                        line(known, "1000", -169)),
                UUID.randomUUID());
    }

    private static Line line(Map<String, AccountRef> known, String account, int amount) {
        return Line.of(Objects.requireNonNull(known.get(account)), Money.round(new BigDecimal(amount), "EUR"));
    }
}
