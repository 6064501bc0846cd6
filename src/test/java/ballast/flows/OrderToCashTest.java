package ballast.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ballast.accounting.Accounts;
import ballast.accounting.OpenItem;
import ballast.accounting.OpenItems;
import ballast.accounting.Payment;
import ballast.accounting.Payment.Allocation;
import ballast.accounting.Payment.Direction;
import ballast.accounting.PaymentService;
import ballast.given.DatabaseTest;
import ballast.given.Trade;
import ballast.platform.document.DocumentFlows;
import ballast.platform.document.FlowStep;
import ballast.platform.money.Money;
import ballast.sales.Invoice;
import ballast.sales.InvoiceService;
import ballast.statements.DateRange;
import ballast.statements.TrialBalances;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Flow F1 without stock: two invoices over one order, a discount in time, and both paid. */
@NullUnmarked
class OrderToCashTest extends DatabaseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 2);

    @Autowired
    private Trade trade;

    @Autowired
    private InvoiceService service;

    @Autowired
    private PaymentService payments;

    @Autowired
    private OpenItems items;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TrialBalances balances;

    @Autowired
    private DocumentFlows flows;

    @Test
    void two_rates_a_discount_in_time_and_everything_paid() {
        inCompany(() -> {
            var customer = trade.customer("Bergmann AG");
            var term = trade.term("2T10N30");
            var chair = trade.item("CHAIR", "89.90", "S19");
            var book = trade.item("BOOK", "12.95", "R7");
            var first = service.post(trade.invoice(
                    customer, DAY, term, List.of(trade.line(chair, "6", "5"), trade.line(book, "7", "0"))));
            var second = service.post(trade.invoice(customer, DAY, term, List.of(trade.line(chair, "4", "5"))));
            assertThat(first.number()).isEqualTo("SI-2026-00001");
            assertThat(second.number()).isEqualTo("SI-2026-00002");
            assertThat(balances()).isEqualTo("1100 1113.32, 2100 -168.62, 4000 -944.70");

            pay(first, DAY.plusDays(8), "692.65", "14.14");
            pay(second, DAY.plusDays(35), "406.53", "0.00");
            assertThat(items.of(customer.id())).isEmpty();
            assertThat(balances()).isEqualTo("1000 1099.18, 2100 -166.54, 4000 -944.70, 4090 12.06");
        });
    }

    @Test
    void other_numbers_come_out_to_the_cent_too() {
        inCompany(() -> {
            var customer = trade.customer("Hofmann");
            var crane = trade.item("CRANE", "1234.567", "S19");
            var pen = trade.item("PEN", "0.99", "R7");
            var invoice = service.post(trade.invoice(
                    customer,
                    DAY,
                    trade.term("2T10N30"),
                    List.of(trade.line(crane, "3", "12.5"), trade.line(pen, "11", "0"))));
            assertThat(balances()).isEqualTo("1100 3868.13, 2100 -616.50, 4000 -3251.63");

            pay(invoice, DAY.plusDays(10), "3790.77", "77.36");
            assertThat(items.of(customer.id())).isEmpty();
            assertThat(balances()).isEqualTo("1000 3790.77, 2100 -604.17, 4000 -3251.63, 4090 65.03");
        });
    }

    @Test
    void invoice_payment_and_entry_lead_to_each_other_as_far_as_one_may_read() {
        var invoice = new Invoice[1];
        inCompany(() -> {
            var desk = trade.item("DESK", "100.00", "S19");
            var lines = List.of(trade.line(desk, "1", "0"));
            invoice[0] = service.post(trade.invoice(trade.customer("Flow AG"), DAY, trade.term("2T10N30"), lines));
            pay(invoice[0], DAY.plusDays(1), "116.62", "2.38");
            assertThat(flows.of("sales.invoice", invoice[0].id()))
                    .extracting(FlowStep::document)
                    .containsExactly("accounting.journal_entry", "accounting.payment");
            var payment = flows.of("sales.invoice", invoice[0].id()).getLast();
            assertThat(payment.amount()).isEqualTo(Money.round(new BigDecimal("116.62"), "EUR"));
            assertThat(flows.of("accounting.payment", payment.id()))
                    .extracting(FlowStep::document, FlowStep::number)
                    .contains(tuple("sales.invoice", invoice[0].number()));
        });
        inCompanyWith(
                Set.of("sales.invoice.read"),
                () -> assertThat(flows.of("sales.invoice", invoice[0].id())).isEmpty());
    }

    private void pay(Invoice invoice, LocalDate on, String amount, String discount) {
        OpenItem item = items.payable(Objects.requireNonNull(invoice.entry())).getFirst();
        assertThat(item.discountAt(on).amount()).isEqualByComparingTo(discount);
        payments.post(
                Payment.draft(
                        Direction.INCOMING,
                        item.party(),
                        on,
                        account("1000"),
                        Money.round(new BigDecimal(amount), "EUR"),
                        BigDecimal.ONE,
                        "",
                        List.of(new Allocation(item.id(), item.open(), item.discountAt(on)))),
                UUID.randomUUID());
    }

    private int account(String number) {
        return accounts.list().stream()
                .filter(account -> account.number().equals(number))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String balances() {
        return balances.of(List.of(DateRange.ofYear(2026))).lines().stream()
                .filter(line -> !line.subtotal())
                .filter(line -> line.periods().getFirst().closing().signum() != 0)
                .map(line -> line.number() + " "
                        + line.periods().getFirst().closing().toPlainString())
                .collect(Collectors.joining(", "));
    }
}
