package ballast.accounting;

import static db.accounting.Tables.JOURNAL_ENTRY;
import static db.accounting.Tables.PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ballast.accounting.Payment.Allocation;
import ballast.accounting.Payment.Direction;
import ballast.accounting.Payment.Status;
import ballast.given.DatabaseTest;
import ballast.platform.db.Page;
import ballast.platform.money.Money;
import ballast.platform.problem.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NullUnmarked
class PaymentServiceTest extends DatabaseTest {

    @Autowired
    Books books;

    @Autowired
    Accounts accounts;

    @Autowired
    OpenItems items;

    @Autowired
    Payments payments;

    @Autowired
    PaymentService service;

    @Test
    void a_payment_in_time_takes_its_discount_and_corrects_the_tax_of_each_rate() {
        inCompany(() -> {
            var party = books.party("Bergmann AG");
            books.post(
                    day(1),
                    "INV-1",
                    party,
                    "1100 706.79",
                    "4000 -512.43 S19",
                    "2100 -97.36 S19",
                    "4000 -90.65 R7",
                    "2100 -6.35 R7");
            var item = items.of(party).getFirst();
            var payment = service.post(
                    incoming(party, "692.65", new Allocation(item.id(), eur("706.79"), eur("14.14"))),
                    UUID.randomUUID());

            assertThat(books.of(payment.entry())).isEqualTo("""
                    1000 692.65
                    1100 -706.79
                    2100 2.08
                    4090 12.06
                    """);
            assertThat(items.of(party)).isEmpty();
            assertThat(payments.get(payment.id())).isEqualTo(payment);
        });
    }

    @Test
    void a_partial_payment_leaves_the_rest_open_and_an_overpayment_leaves_a_credit() {
        inCompany(() -> {
            var party = books.party("Bergmann AG");
            books.post(day(1), "INV-1", party, "1100 1190.00", "4000 -1190.00");
            books.post(day(2), "INV-2", party, "1100 100.00", "4000 -100.00");
            var first = items.of(party).getFirst();
            service.post(incoming(party, "690.00", Allocation.of(first.id(), eur("690.00"))), UUID.randomUUID());
            assertThat(open(party)).containsExactly("INV-1 500.00", "INV-2 100.00");

            var all = items.of(party).stream()
                    .map(item -> Allocation.of(item.id(), item.open()))
                    .toArray(Allocation[]::new);
            service.post(incoming(party, "650.00", all), UUID.randomUUID());
            assertThat(open(party)).containsExactly("PAY-2026-00002 -50.00");
            assertThat(items.page(new OpenItems.Filter("", party, null, day(9), null), Page.first(10))
                            .totals())
                    .containsEntry("ledgerOpen", new BigDecimal("1290.0000"));
        });
    }

    @Test
    void the_exchange_difference_is_realised_when_the_item_is_paid() {
        inCompany(() -> {
            var party = books.party("Export");
            books.post(day(1), "INV-1", party, usd("5000.00"), "4608.29");
            var item = items.of(party).getFirst();
            var payment = service.post(
                    payment(party, usd("2000.00"), "1.0920", Allocation.of(item.id(), usd("2000.00"))),
                    UUID.randomUUID());
            assertThat(books.of(payment.entry())).isEqualTo("1000 1831.50\n1100 -1843.32\n6900 11.82\n");
            payment = service.post(
                    payment(party, usd("3000.00"), "1.0500", Allocation.of(item.id(), usd("3000.00"))),
                    UUID.randomUUID());
            assertThat(books.of(payment.entry())).isEqualTo("1000 2857.14\n1100 -2764.97\n4900 -92.17\n");
            assertThat(items.of(party)).isEmpty();
        });
    }

    @Test
    void the_same_command_twice_is_one_payment() {
        inCompany(() -> {
            var party = books.party("Bergmann AG");
            books.post(day(1), "INV-1", party, "1100 119.00", "4000 -119.00");
            var command = UUID.randomUUID();
            var draft = incoming(
                    party, "119.00", Allocation.of(items.of(party).getFirst().id(), eur("119.00")));
            var first = service.post(draft, command);
            assertThat(service.post(draft, command)).isEqualTo(first);
        });
    }

    @Test
    void the_same_command_at_once_is_one_payment_and_one_number() {
        inCompany(() -> {
            var party = books.party("Bergmann AG");
            var command = UUID.randomUUID();
            var paid = atOnce(
                    8, () -> service.post(incoming(party, "10.00"), command).number());
            assertThat(paid).containsOnly("PAY-2026-00001");
            assertThat(service.post(incoming(party, "10.00"), UUID.randomUUID()).number())
                    .isEqualTo("PAY-2026-00002");
        });
    }

    @Test
    void of_all_who_pay_one_item_at_once_exactly_one_succeeds() {
        inCompany(() -> {
            var party = books.party("Bergmann AG");
            books.post(day(1), "INV-1", party, "1100 119.00", "4000 -119.00");
            var item = items.of(party).getFirst();
            var results = atOnce(
                    8,
                    () -> service.post(
                                    incoming(party, "119.00", Allocation.of(item.id(), eur("119.00"))),
                                    UUID.randomUUID())
                            .number());
            assertThat(results).filteredOn(result -> result.startsWith("PAY")).containsExactly("PAY-2026-00001");
            assertThat(results)
                    .filteredOn("rule.an_open_item_is_not_oversettled"::equals)
                    .hasSize(7);
        });
    }

    @Test
    void two_payments_of_the_same_items_in_opposite_order_do_not_block_each_other_for_ever() {
        inCompany(() -> {
            var party = books.party("Bergmann AG");
            books.post(day(1), "INV-1", party, "1100 1000.00", "4000 -1000.00");
            books.post(day(1), "INV-2", party, "1100 1000.00", "4000 -1000.00");
            var ids = items.of(party).stream().map(OpenItem::id).toList();
            var results = atOnce(8, new Callable<String>() {
                private boolean forward;

                @Override
                public String call() {
                    Allocation[] both = {
                        Allocation.of(ids.get(0), eur("10.00")), Allocation.of(ids.get(1), eur("10.00"))
                    };
                    synchronized (this) {
                        forward = !forward;
                        if (forward) {
                            both = new Allocation[] {both[1], both[0]};
                        }
                    }
                    return service.post(incoming(party, "20.00", both), UUID.randomUUID())
                            .number();
                }
            });
            assertThat(results).allSatisfy(result -> assertThat(result).startsWith("PAY"));
            assertThat(open(party)).containsExactly("INV-1 920.00", "INV-2 920.00");
        });
    }

    @Test
    void a_reversed_payment_opens_its_items_again() {
        inCompany(() -> {
            var party = books.party("Bergmann AG");
            books.post(day(1), "INV-1", party, "1100 1190.00", "4000 -1000.00 S19", "2100 -190.00 S19");
            var item = items.of(party).getFirst();
            var payment = service.post(
                    incoming(party, "1200.00", new Allocation(item.id(), eur("1190.00"), eur("23.80"))),
                    UUID.randomUUID());
            assertThat(open(party)).containsExactly("PAY-2026-00001 -33.80");

            var reversed = service.reverse(payment.id(), day(20));
            assertThat(reversed.status()).isEqualTo(Status.REVERSED);
            assertThat(open(party)).containsExactly("INV-1 1190.00");
            assertThat(books.of(reversed.reversal()))
                    .isEqualTo("1000 -1200.00\n1100 1223.80\n2100 -3.80\n4090 -20.00\n");
            transaction.executeWithoutResult(status -> assertThat(
                            db.fetchValue(JOURNAL_ENTRY.SOURCE_ID, JOURNAL_ENTRY.ID.eq(reversed.reversal())))
                    .isEqualTo(payment.id()));
            assertThatThrownBy(() -> service.reverse(payment.id(), day(20)))
                    .satisfies(failure -> assertThat(key(failure)).isEqualTo("rule.document_status_allows_the_action"));
        });
    }

    @Test
    void credit_that_was_used_elsewhere_is_released_before_its_payment_is_reversed() {
        inCompany(() -> {
            var party = books.party("Bergmann AG");
            var prepaid = service.post(incoming(party, "119.00"), UUID.randomUUID());
            books.post(day(12), "INV-1", party, "1100 119.00", "4000 -119.00");
            var both = items.of(party).stream().map(Settlements.Part::all).toList();
            transaction.executeWithoutResult(status -> settlements.settle(both, day(12), null));
            assertThat(items.of(party)).isEmpty();
            assertThatThrownBy(() -> service.reverse(prepaid.id(), day(20)))
                    .satisfies(failure -> assertThat(key(failure)).isEqualTo("rule.settled_item_is_released_first"));
        });
    }

    @Autowired
    Settlements settlements;

    @Test
    void nobody_pays_more_than_is_open_or_from_somebody_elses_items_or_from_no_bank_account() {
        inCompany(() -> {
            var party = books.party("Bergmann AG");
            var other = books.party("Other");
            books.post(day(1), "INV-1", party, "1100 119.00", "4000 -119.00");
            var item = items.of(party).getFirst().id();
            assertThat(refused(incoming(party, "200.00", Allocation.of(item, eur("200.00")))))
                    .isEqualTo("rule.an_open_item_is_not_oversettled");
            assertThat(refused(incoming(party, "100.00", Allocation.of(item, eur("119.00")))))
                    .isEqualTo("rule.payment_covers_its_allocations");
            assertThat(refused(incoming(other, "119.00", Allocation.of(item, eur("119.00")))))
                    .isEqualTo("rule.payment_pays_items_of_its_party");
            assertThat(refused(incoming(party, "0.00"))).isEqualTo("rule.payment_amount_is_positive");
            assertThat(refused(Payment.draft(
                            Direction.INCOMING,
                            party,
                            day(10),
                            accounts.ref("4000").id(),
                            eur("5.00"),
                            BigDecimal.ONE,
                            "",
                            List.of())))
                    .isEqualTo("rule.payment_has_a_bank_account");
            transaction.executeWithoutResult(
                    status -> assertThat(db.fetchCount(PAYMENT)).isZero());
        });
    }

    private String refused(Payment payment) {
        try {
            service.post(payment, UUID.randomUUID());
            return "posted";
        } catch (RuntimeException e) {
            return key(e);
        }
    }

    static String key(Throwable failure) {
        return Problem.of(failure).key();
    }

    private List<String> open(long party) {
        return items.of(party).stream()
                .map(item -> item.number() + " " + item.open().amount().toPlainString())
                .toList();
    }

    private Payment incoming(long party, String amount, Allocation... allocations) {
        return payment(party, eur(amount), "1", allocations);
    }

    private Payment payment(long party, Money amount, String rate, Allocation... allocations) {
        return Payment.draft(
                Direction.INCOMING,
                party,
                day(10),
                accounts.ref("1000").id(),
                amount,
                new BigDecimal(rate),
                "",
                Arrays.asList(allocations));
    }

    static LocalDate day(int day) {
        return LocalDate.of(2026, 2, day);
    }

    static Money eur(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }

    static Money usd(String amount) {
        return new Money(new BigDecimal(amount), "USD");
    }

    /** The work done by that many people at the same moment: what came out, or the key of the problem. */
    private List<String> atOnce(int people, Callable<String> work) {
        var barrier = new CyclicBarrier(people);
        try (var executor = Executors.newFixedThreadPool(people)) {
            var running = new ArrayList<Future<String>>();
            for (int i = 0; i < people; i++) {
                running.add(executor.submit(() -> {
                    var result = new String[1];
                    inCompany(() -> {
                        try {
                            barrier.await();
                            result[0] = work.call();
                        } catch (Exception e) {
                            result[0] = key(e);
                        }
                    });
                    return result[0];
                }));
            }
            var results = new ArrayList<String>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
