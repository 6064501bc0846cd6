package ballast.accounting;

import static db.accounting.Tables.ENTRY_SEAL;
import static db.accounting.Tables.JOURNAL_ENTRY;
import static db.accounting.Tables.PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;

import ballast.accounting.Payment.Allocation;
import ballast.accounting.Payment.Direction;
import ballast.given.DatabaseTest;
import ballast.platform.money.Money;
import ballast.platform.problem.Problem;
import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

@NullUnmarked
class PostingRaceTest extends DatabaseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);
    private static final int THREADS = 16;
    private static final int ROUNDS = 12;

    @Autowired
    Books books;

    @Autowired
    Accounts accounts;

    @Autowired
    OpenItems items;

    @Autowired
    PaymentService payments;

    @Autowired
    Sealing sealing;

    @Autowired
    SealCheck check;

    @Autowired
    CountedStatements statements;

    @Autowired
    FlywayConnectionDetails owner;

    @Test
    void whatever_many_post_and_pay_at_once_the_books_hold_at_every_moment() {
        inCompany(() -> {
            var party = books.party("Bergmann AG");
            var bank = accounts.ref("1000").id();
            var paid = new ConcurrentHashMap<Long, AtomicInteger>();
            var refusals = ConcurrentHashMap.<String>newKeySet();
            var over = new AtomicBoolean();
            try (var executor = Executors.newFixedThreadPool(THREADS + 1)) {
                var observer = submit(executor, () -> {
                    var observations = 0;
                    do {
                        sealing.seal();
                        assertThat(check.run()).allMatch(SealCheck.Finding::ok);
                        observations++;
                    } while (!over.get());
                    assertThat(observations).isPositive();
                });
                var clerks = new ArrayList<Future<?>>();
                for (int i = 0; i < THREADS; i++) {
                    var random = new Random(i);
                    clerks.add(submit(executor, () -> {
                        for (int round = 0; round < ROUNDS; round++) {
                            books.post(DAY, "INV", party, "1100 119.00", "4000 -100.00", "2100 -19.00");
                            var open = items.of(party);
                            payOne(open, random, party, bank, paid, refusals);
                        }
                    }));
                }
                await(clerks);
                over.set(true);
                await(List.of(observer));
            }
            assertThat(paid.values()).allMatch(times -> times.get() == 1);
            assertThat(refusals).isSubsetOf("rule.an_open_item_is_not_oversettled");
            assertThat(items.of(party)).hasSize(THREADS * ROUNDS - paid.size());
            sealing.seal();
            assertThat(check.run()).allMatch(SealCheck.Finding::ok);
            assertThat(check.firstBrokenSeal()).isNull();
            transaction.executeWithoutResult(status -> {
                assertThat(db.fetchCount(PAYMENT)).isEqualTo(paid.size());
                assertThat(db.fetchCount(ENTRY_SEAL)).isEqualTo(db.fetchCount(JOURNAL_ENTRY));
            });
        });
    }

    private void payOne(
            List<OpenItem> open,
            Random random,
            long party,
            int bank,
            ConcurrentHashMap<Long, AtomicInteger> paid,
            Set<String> refusals) {
        if (open.isEmpty()) {
            return;
        }
        var item = open.get(random.nextInt(Math.min(3, open.size())));
        try {
            payments.post(payment(party, bank, item), UUID.randomUUID());
            paid.computeIfAbsent(item.id(), id -> new AtomicInteger()).incrementAndGet();
        } catch (RuntimeException e) {
            refusals.add(Problem.of(e).key());
        }
    }

    @Test
    void a_posting_under_way_keeps_nobody_from_posting_to_the_same_accounts() {
        inCompany(() -> {
            var party = books.party("Bergmann AG");
            try (var executor = Executors.newSingleThreadExecutor()) {
                transaction.executeWithoutResult(status -> {
                    books.post(DAY, "INV-1", party, "1100 119.00", "4000 -119.00");
                    var neighbour = submit(
                            executor,
                            () -> transaction.executeWithoutResult(other -> {
                                db.execute("set local lock_timeout = '5s'");
                                books.post(DAY, "INV-2", party, "1100 119.00", "4000 -119.00");
                            }));
                    await(List.of(neighbour));
                    await(List.of(submit(executor, sealing::seal)));
                });
            }
            assertThat(items.of(party)).hasSize(2);
        });
    }

    @Test
    void an_altered_history_breaks_the_chain_where_it_was_altered() {
        inCompany(() -> {
            var party = books.party("Bergmann AG");
            books.post(DAY, "INV-1", party, "1100 119.00", "4000 -119.00");
            var second = books.post(DAY, "INV-2", party, "1100 119.00", "4000 -119.00");
            books.post(DAY, "INV-3", party, "1100 119.00", "4000 -119.00");
            sealing.seal();
            assertThat(check.firstBrokenSeal()).isNull();
            asOwner("update accounting.journal_line set text = 'forged' where line_no = 1 and entry_id = " + second);
            assertThat(check.firstBrokenSeal()).isEqualTo(second);
            assertThat(check.run())
                    .filteredOn(one -> !one.ok())
                    .extracting(SealCheck.Finding::name)
                    .containsExactly("seals-hold");
        });
    }

    @Test
    void a_payment_is_posted_in_few_statements() {
        inCompany(() -> {
            var party = books.party("Bergmann AG");
            books.post(DAY, "INV-1", party, "1100 119.00", "4000 -100.00 S19", "2100 -19.00 S19");
            var item = items.of(party).getFirst();
            var discounted = Payment.draft(
                    Direction.INCOMING,
                    party,
                    DAY,
                    accounts.ref("1000").id(),
                    Money.round(new BigDecimal("116.62"), "EUR"),
                    BigDecimal.ONE,
                    "",
                    List.of(new Allocation(item.id(), item.open(), Money.round(new BigDecimal("2.38"), "EUR"))));
            companies.current();
            assertThat(statements.of(() -> payments.post(discounted, UUID.randomUUID())))
                    .isBetween(5, 12);
        });
    }

    private static Payment payment(long party, int bank, OpenItem item) {
        return Payment.draft(
                Direction.INCOMING,
                party,
                DAY,
                bank,
                item.open(),
                BigDecimal.ONE,
                "",
                List.of(Allocation.of(item.id(), item.open())));
    }

    private Future<?> submit(ExecutorService executor, Runnable work) {
        return executor.submit(() -> inCompany(work));
    }

    private static void await(List<? extends Future<?>> work) {
        try {
            for (var one : work) {
                one.get(60, TimeUnit.SECONDS);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void asOwner(String sql) {
        try (var connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
