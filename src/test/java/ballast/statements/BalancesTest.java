package ballast.statements;

import static db.accounting.Tables.BALANCES_AT;
import static db.accounting.Tables.JOURNAL_LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.sum;

import ballast.platform.company.Company;
import ballast.platform.db.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class BalancesTest extends StatementsTest {

    private static final List<LocalDate> DAYS = List.of(
            LocalDate.parse("2024-12-31"),
            LocalDate.parse("2025-01-01"),
            LocalDate.parse("2025-06-30"),
            LocalDate.parse("2025-07-01"),
            LocalDate.parse("2025-11-17"),
            LocalDate.parse("2026-02-28"),
            LocalDate.parse("2026-12-31"),
            LocalDate.parse("2030-01-01"));

    private final Random random = new Random(42);

    @Test
    void balances_equal_the_sums_of_the_lines_before_and_after_sealing() {
        for (int round = 0; round < 4; round++) {
            postSome(20);
            assertThat(fromBalances()).isEqualTo(fromLines());
            posting(books::seal);
            assertThat(fromBalances()).isEqualTo(fromLines()).isNotEmpty();
        }
    }

    @Test
    void an_empty_set_of_books_has_no_balances() {
        assertThat(fromBalances()).isEmpty();
        posting(books::seal);
        assertThat(fromBalances()).isEmpty();
    }

    @Test
    void a_day_asked_for_twice_counts_once() {
        posting(() -> books.post("2025-03-03", "T1000 10.00", "T4000 -10.00"));
        var day = LocalDate.parse("2025-03-31");
        var debits = reading(() -> transaction.execute(
                status -> db.fetch(BALANCES_AT(new LocalDate[] {day, day})).getValues(BALANCES_AT.DEBIT)));
        assertThat(debits).usingElementComparator(BigDecimal::compareTo).containsOnlyOnce(BigDecimal.TEN);
    }

    @Test
    void each_company_has_its_own_balances() {
        postSome(10);
        var other = companies.found(Company.founded("Other of " + company.name(), "DE", "EUR", "en"));
        new Scope(1, other.id()).run(() -> assertThat(fromBalances()).isEmpty());
        posting(books::seal);
        new Scope(1, other.id()).run(() -> assertThat(fromBalances()).isEmpty());
        assertThat(fromBalances()).isEqualTo(fromLines());
    }

    @Test
    void uncommitted_entries_are_neither_counted_nor_lost_by_a_seal_in_between() throws Exception {
        postSome(5);
        var before = fromBalances();
        var posted = new CountDownLatch(1);
        var looked = new CountDownLatch(1);
        try (var pool = Executors.newSingleThreadExecutor()) {
            var slow = pool.submit(() -> {
                posting(() -> {
                    books.post("2025-03-03", "T1000 77.00", "T4000 -77.00");
                    posted.countDown();
                    await(looked);
                });
                return null;
            });
            posted.await();
            assertThat(fromBalances()).isEqualTo(before);
            posting(() -> books.post("2025-03-04", "T6000 5.00", "T1000 -5.00"));
            posting(books::seal);
            assertThat(fromBalances()).isEqualTo(fromLines()).isNotEqualTo(before);
            looked.countDown();
            slow.get();
        }
        assertThat(fromBalances()).isEqualTo(fromLines());
        posting(books::seal);
        assertThat(fromBalances()).isEqualTo(fromLines());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void postSome(int entries) {
        posting(() -> {
            for (int i = 0; i < entries; i++) {
                var on = LocalDate.parse("2025-01-01").plusDays(random.nextInt(720));
                var amount = BigDecimal.valueOf(1 + random.nextInt(1_000_000), 2);
                books.post(on.toString(), "T1000 " + amount, "T4000 -" + amount);
            }
        });
    }

    private Map<String, String> fromBalances() {
        return reading(() -> transaction.execute(status -> {
            var all = new TreeMap<String, String>();
            for (var row : db.fetch(BALANCES_AT(DAYS.toArray(LocalDate[]::new)))) {
                all.put(row.getOnDate() + " " + row.getAccountId(), row.getDebit() + " " + row.getCredit());
            }
            return all;
        }));
    }

    private Map<String, String> fromLines() {
        return reading(() -> transaction.execute(status -> {
            var all = new TreeMap<String, String>();
            for (var day : DAYS) {
                db.select(JOURNAL_LINE.ACCOUNT_ID, sum(JOURNAL_LINE.DEBIT), sum(JOURNAL_LINE.CREDIT))
                        .from(JOURNAL_LINE)
                        .where(JOURNAL_LINE.POSTING_ON.le(day))
                        .groupBy(JOURNAL_LINE.ACCOUNT_ID)
                        .forEach(row -> all.put(day + " " + row.value1(), row.value2() + " " + row.value3()));
            }
            return all;
        }));
    }
}
