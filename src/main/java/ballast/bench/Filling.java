package ballast.bench;

import ballast.accounting.Sealing;
import ballast.platform.company.Companies;
import ballast.platform.security.Acting;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the company by statements that write thousands of rows at once, as the application's role and with every
 * guard on; then seals, and lets PostgreSQL learn what is there.
 */
@Component
@ConditionalOnProperty("ballast.bench")
class Filling {

    static final int CUSTOMERS = 2_000;

    private static final int CHUNK = 500;
    /** Lines per ten documents: eight invoices of three, their payments, two other entries of four. */
    private static final double LINES_PER_DOCUMENT = 4.32;

    private final DSLContext db;
    private final TransactionTemplate transaction;
    private final Companies companies;
    private final Sealing sealing;
    private final Ground ground;

    Filling(DSLContext db, TransactionTemplate transaction, Companies companies, Sealing sealing, Ground ground) {
        this.db = db;
        this.transaction = transaction;
        this.companies = companies;
        this.sealing = sealing;
        this.ground = ground;
    }

    /** Invoices, their payments and other entries over the last three years, this one included. */
    void journal(int lines) {
        fill((int) (lines / LINES_PER_DOCUMENT), "fill-entries", "fill-payments");
    }

    /** Posted invoices with their entries, most of them paid, and some drafts. */
    void invoices(int wanted) {
        fill(wanted, "fill-invoices", "fill-invoice-entries", "fill-invoice-posting", "fill-payments");
    }

    private void fill(int documents, String... scripts) {
        if (!ground.isFresh()) {
            return;
        }
        var begin = System.nanoTime();
        var last = companies.today();
        var first = LocalDate.of(last.getYear() - 2, 1, 1);
        int days = (int) ChronoUnit.DAYS.between(first, last);
        transaction.executeWithoutResult(status -> db.execute(Script.of("fill-customers"), CUSTOMERS));
        var next = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 2; i++) {
                threads.execute(() -> Acting.as(ground.user(), () -> {
                    for (int from = next.getAndAdd(CHUNK); from < documents; from = next.getAndAdd(CHUNK)) {
                        chunk(from, Math.min(documents, from + CHUNK) - 1, first, days, documents, scripts);
                    }
                }));
            }
        }
        while (sealing.seal() > 0) {}
        ground.prepare("vacuum");
        System.out.printf("filled company %d in %.0f s%n", ground.user().company(), (System.nanoTime() - begin) / 1e9);
    }

    private void chunk(int from, int to, LocalDate first, int days, int documents, String... scripts) {
        for (var script : scripts) {
            transaction.executeWithoutResult(status -> db.execute(Script.of(script), from, to, first, days, documents));
        }
    }
}
