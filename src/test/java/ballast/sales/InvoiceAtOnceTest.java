package ballast.sales;

import static db.accounting.Tables.JOURNAL_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import ballast.accounting.Accounts;
import ballast.accounting.CountedStatements;
import ballast.accounting.OpenItem;
import ballast.accounting.OpenItems;
import ballast.accounting.Payment;
import ballast.accounting.Payment.Allocation;
import ballast.accounting.Payment.Direction;
import ballast.accounting.PaymentService;
import ballast.given.DatabaseTest;
import ballast.given.Trade;
import ballast.platform.db.Page;
import ballast.platform.money.Money;
import ballast.sales.InvoiceSearch.Filter;
import ballast.sales.InvoiceSearch.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many hands on one invoice, few statements for each, and how it stands afterwards. */
@NullUnmarked
class InvoiceAtOnceTest extends DatabaseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private Trade trade;

    @Autowired
    private Invoices invoices;

    @Autowired
    private InvoiceSearch search;

    @Autowired
    private InvoiceService service;

    @Autowired
    private PaymentService payments;

    @Autowired
    private OpenItems items;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CountedStatements statements;

    private Invoice draft(LocalDate on, String term) {
        var lamp = trade.item("LAMP" + System.nanoTime(), "50.00", "S19");
        return trade.invoice(trade.customer("Hofmann"), on, trade.term(term), List.of(trade.line(lamp, "2", "0")));
    }

    private List<Invoice> atOnce(Callable<Invoice> work) {
        var start = new CyclicBarrier(8);
        try (var hands = Executors.newFixedThreadPool(8)) {
            var posted = hands.invokeAll(Stream.generate(() -> (Callable<Invoice>) () -> {
                        var result = new Invoice[1];
                        start.await();
                        inCompany(() -> {
                            try {
                                result[0] = work.call();
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        });
                        return result[0];
                    })
                    .limit(8)
                    .toList());
            return posted.stream().map(done -> done.resultNow()).toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void postedOnce(List<Invoice> results) {
        assertThat(results).extracting(Invoice::number).containsOnly("SI-2026-00001");
        assertThat(results).extracting(Invoice::entry).doesNotContainNull().hasSize(8);
        inCompany(() -> assertThat(transaction.<Integer>execute(status -> db.fetchCount(JOURNAL_ENTRY)))
                .isOne());
    }

    @Test
    void of_all_who_post_one_draft_at_once_each_gets_the_one_invoice() {
        var draft = new Invoice[1];
        inCompany(() -> draft[0] = invoices.save(draft(DAY, "NET30")));
        postedOnce(atOnce(() -> service.post(draft[0])));
    }

    @Test
    void of_all_who_post_one_new_invoice_at_once_each_gets_the_one_invoice() {
        var draft = new Invoice[1];
        inCompany(() -> draft[0] = draft(DAY, "NET30"));
        postedOnce(atOnce(() -> service.post(draft[0])));
    }

    @Test
    void posting_takes_at_most_12_statements_reading_2_and_a_list_3() {
        inCompany(() -> {
            var fresh = draft(DAY, "NET30");
            var stored = invoices.save(draft(DAY, "NET30"));
            assertThat(statements.of(() -> service.post(fresh))).isLessThanOrEqualTo(12);
            assertThat(statements.of(() -> service.post(stored))).isLessThanOrEqualTo(12);
            assertThat(statements.of(() -> invoices.get(stored.id()))).isLessThanOrEqualTo(2);
            assertThat(statements.of(() -> search.page(filter(null), Page.first(50))))
                    .isLessThanOrEqualTo(3);
        });
    }

    @Test
    void an_invoice_is_unpaid_partly_paid_overdue_by_its_first_late_instalment_and_paid() {
        inCompany(() -> {
            var today = companies.today();
            var invoice = service.post(draft(today, "HALVES"));
            assertThat(states()).containsExactly(State.UNPAID);
            pay(invoice, 0, "20.00");
            assertThat(states()).containsExactly(State.PARTLY_PAID);
            pay(invoice, 0, "39.50");
            pay(invoice, 1, "59.50");
            assertThat(states()).containsExactly(State.PAID);

            var late = service.post(draft(today.minusDays(40), "HALVES"));
            assertThat(numbers(State.OVERDUE)).containsExactly(late.number());
            pay(late, 0, "59.50");
            assertThat(numbers(State.OVERDUE)).isEmpty();
            assertThat(numbers(State.PARTLY_PAID)).isEmpty();
            assertThat(numbers(State.UNPAID)).containsExactly(late.number());
        });
    }

    @Test
    void a_credit_note_is_never_overdue_and_is_deducted_from_the_total() {
        inCompany(() -> {
            service.post(draft(DAY, "NET0"));
            service.post(credit());
            var list = search.page(filter(null), Page.first(50));
            assertThat(list.rows())
                    .extracting(row -> row.kind() + " " + row.state())
                    .containsExactlyInAnyOrder("INVOICE OVERDUE", "CREDIT_NOTE UNPAID");
            assertThat(list.totals().get("gross")).isEqualByComparingTo("0");
        });
    }

    private Invoice credit() {
        var draft = draft(DAY, "NET0");
        return Invoice.draft(Invoice.Kind.CREDIT_NOTE, draft.party(), DAY, "EUR")
                .with(draft.lines());
    }

    private static Filter filter(State state) {
        return new Filter("", state, null, null, null, null);
    }

    private List<State> states() {
        return search.page(filter(null), Page.first(50)).rows().stream()
                .map(InvoiceSearch.Row::state)
                .toList();
    }

    private List<String> numbers(State state) {
        return search.page(filter(state), Page.first(50)).rows().stream()
                .map(InvoiceSearch.Row::number)
                .toList();
    }

    private void pay(Invoice invoice, int instalment, String amount) {
        OpenItem item =
                transaction.execute(status -> items.ofEntry(invoice.entry())).get(instalment);
        var money = Money.round(new BigDecimal(amount), "EUR");
        var bank = accounts.list().stream()
                .filter(account -> account.number().equals("1000"))
                .findFirst()
                .orElseThrow();
        payments.post(
                Payment.draft(
                        Direction.INCOMING,
                        item.party(),
                        companies.today(),
                        bank.id(),
                        money,
                        BigDecimal.ONE,
                        "",
                        List.of(Allocation.of(item.id(), money))),
                UUID.randomUUID());
    }
}
