package ballast.sales;

import static db.sales.Tables.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ballast.accounting.OpenItems;
import ballast.given.DatabaseTest;
import ballast.given.Trade;
import ballast.platform.problem.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Taking back what was invoiced: no more than that, and to the last cent. */
@NullUnmarked
class InvoiceCreditTest extends DatabaseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 2);

    @Autowired
    private Trade trade;

    @Autowired
    private Invoices invoices;

    @Autowired
    private InvoiceService service;

    @Autowired
    private OpenItems items;

    private Invoice chairsAndBooks(String taxOfBooks) {
        var chair = trade.item("CHAIR", "89.90", "S19");
        var book = trade.item("BOOK", "12.95", taxOfBooks);
        return service.post(trade.invoice(
                trade.customer("Bergmann AG"),
                DAY,
                trade.term("NET30"),
                List.of(trade.line(chair, "6", "5"), trade.line(book, "70", "0"))));
    }

    private Invoice creditOf(Invoice invoice, String chairs) {
        var all = service.credit(invoice.id());
        return all.with(List.of(all.lines().getFirst().of(new BigDecimal(chairs))));
    }

    private static void refused(ThrowingCallable work, String rule) {
        assertThatThrownBy(work)
                .satisfies(failure -> assertThat(Problem.of(failure).key()).isEqualTo("rule." + rule));
    }

    @Test
    void a_return_of_more_than_is_left_is_refused_though_the_total_would_bear_it() {
        inCompany(() -> {
            var invoice = chairsAndBooks("S19");
            var first = service.post(creditOf(invoice, "2"));
            assertThat(first.gross()).hasToString("203.26 EUR");
            refused(() -> service.post(creditOf(invoice, "5")), "credit_stays_within_its_invoice");
            assertThat(service.post(creditOf(invoice, "4")).number()).isEqualTo("CN-2026-00002");
        });
    }

    @Test
    void what_is_credited_already_is_not_offered_again() {
        inCompany(() -> {
            var invoice = chairsAndBooks("R7");
            service.post(creditOf(invoice, "2"));
            assertThat(service.credit(invoice.id()).lines())
                    .extracting(line -> line.itemNumber() + " "
                            + line.quantity().stripTrailingZeros().toPlainString())
                    .containsExactly("CHAIR 4", "BOOK 70");
            service.post(service.credit(invoice.id()));
            refused(() -> service.credit(invoice.id()), "credit_stays_within_its_invoice");
        });
    }

    @Test
    void in_another_currency_the_last_credit_closes_the_invoice_in_both_currencies() {
        inCompany(() -> {
            var lamp = trade.item("LAMP", "50.00", "S19");
            for (var rate : List.of("1.0850", "1.1117", "163.27")) {
                var draft = trade.invoice(
                        trade.customer("Export"), DAY, trade.term("HALVES"), List.of(trade.line(lamp, "3", "0")));
                var invoice = service.post(in(draft, "USD", rate));
                for (int i = 0; i < 3; i++) {
                    service.post(creditOf(invoice, "1"));
                }
                var left = items.of(invoice.party());
                assertThat(left).as(rate).isEmpty();
            }
        });
    }

    @Test
    void pieces_that_come_back_one_by_one_are_all_credited_though_their_vat_rounds_up_each_time() {
        inCompany(() -> {
            var lamp = trade.item("LAMP", "33.35", "S19");
            for (var rate : List.of("1", "1.0850", "1.1117", "0.4321")) {
                var draft = trade.invoice(
                        trade.customer("Hofmann"), DAY, trade.term("NET30"), List.of(trade.line(lamp, "3", "0")));
                var invoice = service.post(in(draft, rate.equals("1") ? "EUR" : "USD", rate));
                for (int i = 0; i < 3; i++) {
                    service.post(creditOf(invoice, "1"));
                }
                assertThat(items.of(invoice.party()))
                        .as(rate)
                        .singleElement()
                        .satisfies(left -> assertThat(left.open().amount()).isEqualTo("-0.01"));
                refused(() -> service.credit(invoice.id()), "credit_stays_within_its_invoice");
            }
        });
    }

    @Test
    void a_price_may_be_reduced_down_to_nothing_but_not_below() {
        inCompany(() -> {
            var invoice = chairsAndBooks("R7");
            var chairs = service.credit(invoice.id()).lines().getFirst();
            var allowance = new InvoiceLine(
                    null,
                    "",
                    chairs.postingGroup(),
                    "Scratched",
                    BigDecimal.ONE,
                    chairs.unit(),
                    chairs.unitCode(),
                    new BigDecimal("512.43"),
                    BigDecimal.ZERO,
                    chairs.tax(),
                    InvoiceLine.Origin.NONE);
            refused(
                    () -> service.post(
                            service.credit(invoice.id()).with(List.of(allowance.at(new BigDecimal("512.44"))))),
                    "credit_stays_within_its_invoice");
            service.post(service.credit(invoice.id()).with(List.of(allowance)));
            refused(() -> service.post(creditOf(invoice, "1")), "credit_stays_within_its_invoice");
        });
    }

    @Test
    void a_credit_note_is_for_the_customer_and_at_the_rate_of_its_invoice() {
        inCompany(() -> {
            var invoice = chairsAndBooks("R7");
            var other = trade.customer("Somebody else");
            refused(
                    () -> service.post(of(creditOf(invoice, "1"), other.id(), BigDecimal.ONE)),
                    "credit_note_agrees_with_its_invoice");
            refused(
                    () -> service.post(of(creditOf(invoice, "1"), invoice.party(), BigDecimal.TWO)),
                    "credit_note_agrees_with_its_invoice");
        });
    }

    @Test
    void an_invoice_reversed_in_the_meantime_cannot_be_credited() {
        inCompany(() -> {
            var invoice = chairsAndBooks("R7");
            var credit = invoices.save(creditOf(invoice, "1"));
            service.reverse(invoice.id(), DAY);
            refused(() -> service.post(credit), "credit_note_agrees_with_its_invoice");
            assertThat(transaction.<Integer>execute(status -> db.fetchCount(INVOICE, INVOICE.STATUS.eq("POSTED"))))
                    .isZero();
        });
    }

    private static Invoice in(Invoice draft, String currency, String rate) {
        return copy(draft, draft.party(), currency, new BigDecimal(rate));
    }

    private static Invoice of(Invoice draft, Long party, BigDecimal rate) {
        return copy(draft, party, draft.currency(), rate);
    }

    private static Invoice copy(Invoice draft, Long party, String currency, BigDecimal rate) {
        return new Invoice(
                draft.id(),
                draft.kind(),
                draft.status(),
                draft.number(),
                party,
                draft.documentOn(),
                draft.deliveredOn(),
                draft.dueOn(),
                draft.paymentTerm(),
                currency,
                rate,
                draft.reference(),
                draft.text(),
                draft.credits(),
                draft.lines(),
                draft.entry(),
                draft.reversal(),
                draft.command(),
                draft.version());
    }
}
