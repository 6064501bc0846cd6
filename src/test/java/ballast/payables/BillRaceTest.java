package ballast.payables;

import static org.assertj.core.api.Assertions.assertThat;

import ballast.given.Buying;
import ballast.given.DatabaseTest;
import ballast.platform.problem.Problem;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sixteen at once: only one bills a receipt, and only one pays a bill. */
@NullUnmarked
class BillRaceTest extends DatabaseTest {

    private static final int CLIENTS = 16;

    @Autowired
    Buying buying;

    @Autowired
    BillService bills;

    @Autowired
    PaymentRunService runs;

    @Autowired
    PaymentApproval approval;

    @Test
    void sixteen_bill_the_same_receipt_and_one_succeeds() throws Exception {
        var drafts = new Bill[CLIENTS];
        inCompany(() -> {
            var supplier = buying.supplier("Race");
            var order = buying.order(supplier, buying.line(buying.item("R"), "10", "5"));
            buying.receive(order, "10");
            for (int i = 0; i < CLIENTS; i++) {
                drafts[i] = buying.bill(supplier, buying.billed(order, 0, "10", "5"));
            }
        });
        var rules = atOnce(i -> {
            bills.post(drafts[i]);
            return "";
        });
        assertThat(rules).filteredOn(String::isEmpty).hasSize(1);
        assertThat(rules)
                .filteredOn("nothing_is_billed_beyond_its_source"::equals)
                .hasSize(CLIENTS - 1);
        inCompany(() -> assertThat(buying.balance("2050")).isEqualTo("0.00"));
    }

    @Test
    void sixteen_pay_the_same_bill_and_one_succeeds() throws Exception {
        var bank = new int[1];
        inCompany(() -> {
            companies.store(Buying.withBank(companies.current()));
            bills.post(buying.bill(buying.supplier("Paid"), buying.expense("6300", "100.00", "S19")));
            bank[0] = buying.account("1000");
        });
        var rules = atOnce(i -> {
            var today = companies.today();
            approval.approve(runs.propose(PaymentRun.draft(today, today, bank[0], "EUR")));
            return "";
        });
        assertThat(rules).filteredOn(String::isEmpty).hasSize(1);
        // who comes later is told so by whichever guard the moment leaves to be met first
        assertThat(rules)
                .isSubsetOf(
                        "",
                        "an_item_is_in_one_payment_run_at_a_time",
                        "something_is_due",
                        "an_open_item_is_not_oversettled");
        inCompany(() -> assertThat(buying.balance("2000")).isEqualTo("0.00"));
    }

    private interface Client {
        String run(int i) throws Exception;
    }

    /** What rule refused each; empty for none. */
    private List<String> atOnce(Client client) throws Exception {
        var start = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<String>> all = IntStream.range(0, CLIENTS)
                    .mapToObj(i -> pool.submit((Callable<String>) () -> {
                        start.await();
                        var rule = new String[1];
                        inCompany(() -> rule[0] = rule(client, i));
                        return Objects.requireNonNull(rule[0]);
                    }))
                    .toList();
            start.countDown();
            return all.stream().map(BillRaceTest::get).toList();
        }
    }

    private static String rule(Client client, int i) {
        try {
            return client.run(i);
        } catch (Exception e) {
            return Problem.of(e).key().replaceFirst("^rule\\.", "");
        }
    }

    private static String get(Future<String> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
