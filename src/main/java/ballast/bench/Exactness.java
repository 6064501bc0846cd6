package ballast.bench;

import ballast.platform.company.Companies;
import ballast.platform.security.Acting;
import ballast.statements.DateRange;
import ballast.statements.TrialBalance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether the trial balance equals the sums of the lines, again and again, while clients post as fast as they can. */
@Component
@ConditionalOnProperty("ballast.bench")
class Exactness {

    private static final int TIMES = 15;

    private final DSLContext db;
    private final TransactionTemplate oneMoment;
    private final Companies companies;
    private final Ground ground;
    private final JournalBench journal;
    private final Statements statements;

    Exactness(
            DSLContext db,
            PlatformTransactionManager transactions,
            Companies companies,
            Ground ground,
            JournalBench journal,
            Statements statements) {
        this.db = db;
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.companies = companies;
        this.ground = ground;
        this.journal = journal;
        this.statements = statements;
    }

    String words(int clients) {
        return "trial balance = sums of the lines, %d times while %d clients post".formatted(TIMES, clients);
    }

    boolean holds(int clients) {
        var done = new AtomicBoolean();
        var begun = new CountDownLatch(clients);
        var holds = true;
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                threads.execute(() -> Acting.as(ground.user(), () -> {
                    var post = journal.posting();
                    post.run();
                    begun.countDown();
                    while (!done.get()) {
                        post.run();
                    }
                }));
            }
            try {
                begun.await();
                for (int i = 0; i < TIMES && holds; i++) {
                    holds = Boolean.TRUE.equals(oneMoment.execute(status -> isExact(companies.today())));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                holds = false;
            } finally {
                done.set(true);
            }
        }
        return holds;
    }

    private boolean isExact(LocalDate day) {
        var balance = statements.trialBalances().of(List.of(new DateRange(LocalDate.of(1990, 1, 1), day)));
        Map<Integer, BigDecimal> reported = new HashMap<>();
        for (TrialBalance.Line line : balance.lines()) {
            if (!line.subtotal()) {
                reported.put(line.account(), line.periods().getFirst().closing());
            }
        }
        Map<Integer, BigDecimal> summed = new HashMap<>();
        for (var row : db.fetch(Script.of("raw-sums"), day)) {
            var balanceOf = row.get(1, BigDecimal.class).subtract(row.get(2, BigDecimal.class));
            summed.put(row.get(0, Integer.class), balanceOf);
        }
        return reported.size() == summed.size()
                && summed.entrySet().stream().allMatch(sum -> {
                    var found = reported.get(sum.getKey());
                    return found != null && found.compareTo(sum.getValue()) == 0;
                });
    }
}
