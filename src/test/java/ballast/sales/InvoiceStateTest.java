package ballast.sales;

import static db.sales.Tables.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;

import ballast.accounting.Accounts;
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
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How an invoice stands by what is settled of it. */
@NullUnmarked
class InvoiceStateTest extends DatabaseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private Trade trade;

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

    private Invoice draft(LocalDate on, String term) {
        var lamp = trade.item("LAMP" + System.nanoTime(), "50.00", "S19");
        return trade.invoice(trade.customer("Hofmann"), on, trade.term(term), List.of(trade.line(lamp, "2", "0")));
    }

    @Test
    void two_who_pay_an_instalment_each_at_once_leave_the_invoice_paid() {
        for (int round = 0; round < 5; round++) {
            var invoice = new Invoice[1];
            inCompany(() -> invoice[0] = service.post(draft(companies.today(), "HALVES")));
            var start = new CyclicBarrier(2);
            try (var hands = Executors.newFixedThreadPool(2)) {
                var paid = IntStream.range(0, 2)
                        .mapToObj(instalment -> hands.submit(() -> {
                            start.await();
                            inCompany(() -> pay(invoice[0], instalment, "59.50"));
                            return null;
                        }))
                        .toList();
                assertThat(paid).allSatisfy(done -> assertThat(done).succeedsWithin(java.time.Duration.ofSeconds(30)));
            }
        }
        inCompany(() -> assertThat(states()).hasSize(5).containsOnly(State.PAID));
    }

    @Test
    void nobody_can_say_that_an_invoice_is_paid_but_its_items() {
        inCompany(() -> {
            var invoice = service.post(draft(companies.today(), "NET30"));
            transaction.executeWithoutResult(status -> db.update(INVOICE)
                    .set(INVOICE.SETTLEMENT, "PAID")
                    .where(INVOICE.ID.eq(invoice.id()))
                    .execute());
            assertThat(states()).containsExactly(State.UNPAID);
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
            assertThat(numbers(State.UNPAID)).isEmpty();
            assertThat(numbers(State.PARTLY_PAID)).containsExactly(late.number());
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
