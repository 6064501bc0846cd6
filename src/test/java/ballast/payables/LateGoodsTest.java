package ballast.payables;

import static org.assertj.core.api.Assertions.assertThat;

import ballast.given.Buying;
import ballast.given.DatabaseTest;
import ballast.inventory.GivenStock;
import ballast.platform.db.Page;
import ballast.purchasing.PurchaseOrder;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Bills that came before their goods: the receipt ends the dispute and lets them be paid. */
@NullUnmarked
class LateGoodsTest extends DatabaseTest {

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
    BillNotes notes;

    @Autowired
    BillExceptions exceptions;

    @Autowired
    PaymentRunService runs;

    private PurchaseOrder order(String quantity, String price) {
        return buying.order(buying.supplier("S-200"), buying.line(buying.item("MOTOR"), quantity, price));
    }

    private Bill disputed(PurchaseOrder order, String quantity, String price) {
        var line = buying.billed(order, 0, quantity, price);
        return service.dispute(Bill.draft(Bill.Kind.BILL, order.party(), companies.today(), "EUR")
                .named("R-" + order.id() + quantity)
                .with(List.of(line)));
    }

    private String arrived(Bill bill) {
        return buying.entryOf(Bill.DOCUMENT, bill.id());
    }

    private long open() {
        return exceptions.page(null, Page.first(10)).rows().size();
    }

    @Test
    void the_two_motors_of_f2_that_come_after_their_bill_end_its_dispute() {
        inCompany(() -> {
            var order = order("100", "27.50");
            buying.receive(order, "98");
            var bill = disputed(order, "100", "27.80");
            assertThat(buying.entry(bill.booked().entry()))
                    .isEqualTo("2050 2695.00, 1210 29.40, 1205 55.60, 1300 528.20, 2000 -3308.20");
            assertThat(bill.blocked()).isTrue();

            buying.receive(order, "2");

            assertThat(arrived(bill)).isEqualTo("2050 55.00, 1210 0.60, 1205 -55.60");
            assertThat(bills.get(bill.id()).blocked()).isFalse();
            assertThat(open()).isZero();
            assertThat(buying.balance("1205")).isEqualTo("0.00");
            assertThat(buying.balance("2050")).isEqualTo("0.00");
            assertThat(stock.stock(order.lines().getFirst().what().item())).isEqualTo("100 2780.00");
            assertThat(stock.findings()).isEmpty();
            var today = companies.today();
            var run = runs.propose(PaymentRun.draft(today, today, buying.account("1000"), "EUR"));
            assertThat(run.total()).hasToString("3308.20 EUR");
        });
    }

    @Test
    void a_bill_that_comes_before_all_its_goods_takes_them_as_they_come() {
        inCompany(() -> {
            var order = order("3", "0.333");
            var bill = disputed(order, "3", "0.333");
            assertThat(buying.entry(bill.booked().entry())).isEqualTo("1205 1.00, 1300 0.19, 2000 -1.19");
            buying.receive(order, "1");
            assertThat(arrived(bill)).isEqualTo("2050 0.33, 1205 -0.33");
            assertThat(bills.get(bill.id()).blocked()).isTrue();
            buying.receive(order, "2");
            assertThat(arrived(bill)).isEqualTo("2050 0.67, 1205 -0.67");
            assertThat(bills.get(bill.id()).blocked()).isFalse();
            assertThat(buying.balance("2050")).isEqualTo("0.00");
            assertThat(buying.balance("1205")).isEqualTo("0.00");
        });
    }

    @Test
    void what_its_supplier_has_credited_meanwhile_is_not_taken() {
        inCompany(() -> {
            var order = order("10", "10.00");
            buying.receive(order, "8");
            var bill = disputed(order, "10", "10.00");
            var note = notes.credit(bill.id()).named("G-1");
            service.post(note.with(List.of(note.lines().getFirst().of(BigDecimal.ONE))));
            assertThat(bills.get(bill.id()).blocked()).isTrue();
            buying.receive(order, "2");
            assertThat(arrived(bill)).isEqualTo("2050 10.00, 1205 -10.00");
            assertThat(bills.get(bill.id()).blocked()).isFalse();
            assertThat(buying.balance("1205")).isEqualTo("0.00");
            assertThat(buying.balance("2050")).as("one came that nobody bills").isEqualTo("-10.00");
        });
    }

    @Test
    void a_price_that_is_too_high_stays_in_dispute_when_the_goods_are_here() {
        inCompany(() -> {
            var order = order("10", "10.00");
            var bill = disputed(order, "10", "12.00");
            buying.receive(order, "10");
            assertThat(arrived(bill)).isEqualTo("2050 100.00, 1205 -100.00");
            assertThat(bills.get(bill.id()).blocked()).isTrue();
            assertThat(open()).isEqualTo(1);
            service.post(notes.credit(bill.id()).named("G-2"));
            assertThat(buying.balance("1205")).isEqualTo("0.00");
            assertThat(bills.get(bill.id()).blocked()).isFalse();
        });
    }

    @Test
    void a_bill_that_is_reversed_after_its_goods_came_gives_all_of_them_back() {
        inCompany(() -> {
            var order = order("100", "27.50");
            buying.receive(order, "98");
            var bill = disputed(order, "100", "27.80");
            buying.receive(order, "2");
            review.reverse(bills.get(bill.id()));
            assertThat(buying.balance("2050")).isEqualTo("-2750.00");
            assertThat(buying.balance("1205")).isEqualTo("0.00");
            assertThat(buying.balance("2000")).isEqualTo("0.00");
            assertThat(buying.balance("1300")).isEqualTo("0.00");
            assertThat(stock.stock(order.lines().getFirst().what().item())).isEqualTo("100 2750.00");
            assertThat(stock.findings()).isEmpty();
        });
    }
}
