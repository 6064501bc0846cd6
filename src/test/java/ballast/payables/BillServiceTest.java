package ballast.payables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ballast.accounting.OpenItems;
import ballast.accounting.Payment;
import ballast.accounting.PaymentService;
import ballast.catalog.TaxCode;
import ballast.catalog.TaxCode.Category;
import ballast.catalog.TaxCodes;
import ballast.given.Buying;
import ballast.given.DatabaseTest;
import ballast.inventory.GivenStock;
import ballast.payables.BillLine.Spread;
import ballast.platform.db.Page;
import ballast.platform.money.Money;
import ballast.platform.problem.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Bills: what matches, what does not, and what becomes of it. */
@NullUnmarked
class BillServiceTest extends DatabaseTest {

    @Autowired
    Buying buying;

    @Autowired
    GivenStock stock;

    @Autowired
    BillService service;

    @Autowired
    BillReview review;

    @Autowired
    Bills bills;

    @Autowired
    BillExceptions exceptions;

    @Autowired
    BillNotes notes;

    @Autowired
    PaymentRunService runs;

    @Autowired
    TaxCodes taxCodes;

    @Autowired
    OpenItems items;

    @Autowired
    PaymentService payments;

    @Test
    void a_price_that_is_too_high_blocks_the_payment_until_it_is_accepted() {
        inCompany(() -> {
            var supplier = buying.supplier("S");
            var order = buying.order(supplier, buying.line(buying.item("X"), "10", "100"));
            buying.receive(order, "10");
            var bill = service.post(buying.bill(supplier, buying.billed(order, 0, "10", "102.01")));
            assertThat(buying.entry(bill.booked().entry()))
                    .isEqualTo("2050 1000.00, 1210 20.10, 1300 193.82, 2000 -1213.92");
            assertThat(bill.blocked()).isTrue();
            assertThat(exceptions.page(null, Page.first(10)).rows())
                    .extracting(row -> row.kind().name())
                    .containsExactly("PRICE");
            var today = companies.today();
            var proposal = PaymentRun.draft(today, today, buying.account("1000"), "EUR");
            assertThatThrownBy(() -> runs.propose(proposal)).hasMessageContaining("something_is_due");
            assertThat(review.accept(bill).blocked()).isFalse();
            assertThat(runs.propose(proposal).total()).hasToString("1213.92 EUR");
        });
    }

    @Test
    void a_disputed_price_is_owed_back_by_the_supplier_and_not_a_cost() {
        inCompany(() -> {
            var supplier = buying.supplier("S");
            var order = buying.order(supplier, buying.line(buying.item("X"), "10", "100"));
            buying.receive(order, "10");
            var bill = service.dispute(buying.bill(supplier, buying.billed(order, 0, "10", "110")));
            assertThat(buying.entry(bill.booked().entry()))
                    .isEqualTo("2050 1000.00, 1205 100.00, 1300 209.00, 2000 -1309.00");
            var note = notes.credit(bill.id());
            assertThat(note.net()).hasToString("100.00 EUR");
            service.post(note.named("G-1"));
            assertThat(buying.balance("1205")).isEqualTo("0.00");
            assertThat(bills.get(bill.id()).blocked()).isFalse();
        });
    }

    @Test
    void a_blocked_bill_is_not_paid_by_hand_either() {
        inCompany(() -> {
            var supplier = buying.supplier("S");
            var order = buying.order(supplier, buying.line(buying.item("X"), "10", "100"));
            buying.receive(order, "10");
            var bill = service.post(buying.bill(supplier, buying.billed(order, 0, "10", "110")));
            assertThatThrownBy(() -> pay(bill))
                    .satisfies(e -> assertThat(Problem.of(e).key()).isEqualTo("rule.blocked_bills_are_not_paid"));
            assertThat(buying.balance("2000")).isEqualTo("-1309.00");
            review.accept(bill);
            pay(bill);
            assertThat(buying.balance("2000")).isEqualTo("0.00");
        });
    }

    private void pay(Bill bill) {
        var item = items.payable(bill.booked().entry()).getFirst();
        payments.post(
                Payment.draft(
                        Payment.Direction.OUTGOING,
                        item.party(),
                        companies.today(),
                        buying.account("1000"),
                        item.open().abs(),
                        bill.rate(),
                        "",
                        List.of(new Payment.Allocation(item.id(), item.open().abs(), Money.zero("EUR")))),
                UUID.randomUUID());
    }

    @Test
    void a_suppliers_number_is_entered_once() {
        inCompany(() -> {
            var supplier = buying.supplier("S");
            var bill =
                    buying.bill(supplier, buying.expense("6300", "10", "S19")).named("R 1");
            service.post(bill);
            var again =
                    buying.bill(supplier, buying.expense("6300", "10", "S19")).named(" r 1");
            assertThatThrownBy(() -> bills.save(again))
                    .satisfies(e -> assertThat(Problem.of(e).key()).isEqualTo("rule.a_suppliers_bill_is_entered_once"));
        });
    }

    @Test
    void a_reversed_bill_gives_back_what_it_took_and_its_number_is_free_again() {
        inCompany(() -> {
            var supplier = buying.supplier("S");
            var order = buying.order(supplier, buying.line(buying.item("X"), "10", "100"));
            buying.receive(order, "10");
            var draft = buying.bill(supplier, buying.billed(order, 0, "10", "101"));
            var reversed = review.reverse(service.post(draft));
            assertThat(reversed.status()).isEqualTo(Bill.Status.REVERSED);
            assertThat(buying.balance("2050")).isEqualTo("-1000.00");
            assertThat(buying.balance("2000")).isEqualTo("0.00");
            assertThat(buying.balance("1300")).isEqualTo("0.00");
            assertThat(stock.stock(order.lines().getFirst().what().item())).isEqualTo("10 1000.00");
            assertThat(stock.findings()).isEmpty();
            service.post(
                    buying.bill(supplier, buying.billed(order, 0, "10", "100")).named(draft.reference()));
            assertThat(buying.balance("2050")).isEqualTo("0.00");
        });
    }

    @Test
    void freight_is_shared_out_by_value_and_by_weight() {
        inCompany(() -> {
            var supplier = buying.supplier("S");
            var light = buying.item("LIGHT");
            var heavy = buying.item("HEAVY");
            var order = buying.order(supplier, buying.line(light, "10", "30"), buying.line(heavy, "10", "10"));
            var first = buying.receiveAll(order, "1", "4");
            var carrier = buying.supplier("Carrier");
            service.post(
                    buying.bill(carrier, buying.freight(Spread.VALUE, "40")).over(List.of(first.id())));
            assertThat(stock.stock(light.id())).isEqualTo("10 330.00");
            assertThat(stock.stock(heavy.id())).isEqualTo("10 110.00");
            service.post(
                    buying.bill(carrier, buying.freight(Spread.WEIGHT, "50")).over(List.of(first.id())));
            assertThat(stock.stock(light.id())).isEqualTo("10 340.00");
            assertThat(stock.stock(heavy.id())).isEqualTo("10 150.00");
        });
    }

    @Test
    void where_the_buyer_owes_the_vat_himself_the_supplier_is_owed_the_net() {
        inCompany(() -> {
            taxCodes.save(new TaxCode(0, "RC19", "Reverse charge", new BigDecimal("19"), Category.AE, true, 0));
            var bill = service.post(buying.bill(buying.supplier("S"), buying.expense("6100", "1500.00", "RC19")));
            assertThat(buying.entry(bill.booked().entry()))
                    .isEqualTo("6100 1500.00, 1300 285.00, 2100 -285.00, 2000 -1500.00");
        });
    }
}
