package ballast.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ballast.given.Buying;
import ballast.given.DatabaseTest;
import ballast.inventory.GivenStock;
import ballast.inventory.Place;
import ballast.payables.Bill;
import ballast.payables.BillLine.Spread;
import ballast.payables.BillNotes;
import ballast.payables.BillService;
import ballast.payables.Bills;
import ballast.payables.PaymentApproval;
import ballast.payables.PaymentFiles;
import ballast.payables.PaymentRun;
import ballast.payables.PaymentRunService;
import ballast.platform.security.Acting;
import ballast.platform.security.SignedIn;
import ballast.platform.text.Labels;
import ballast.purchasing.GoodsReceipt;
import ballast.purchasing.PurchaseOrder;
import ballast.purchasing.PurchaseOrderService;
import ballast.purchasing.PurchaseOrders;
import ballast.purchasing.PurchaseReports;
import ballast.purchasing.SupplierReturn;
import ballast.purchasing.SupplierReturnService;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** F2 and the buying side of F3, with the printed journals. */
@NullUnmarked
class ProcureToPayTest extends DatabaseTest {

    @Autowired
    Buying buying;

    @Autowired
    GivenStock stock;

    @Autowired
    PurchaseOrders orders;

    @Autowired
    PurchaseOrderService orderService;

    @Autowired
    BillService billService;

    @Autowired
    Bills bills;

    @Autowired
    BillNotes notes;

    @Autowired
    PaymentRunService runs;

    @Autowired
    PaymentApproval approval;

    @Autowired
    PaymentFiles files;

    @Autowired
    SupplierReturnService returns;

    @Autowired
    PurchaseReports reports;

    @Autowired
    Labels labels;

    @Test
    void f2_and_f3_from_the_order_to_the_payment_and_back() {
        inCompany(() -> {
            companies.store(Buying.withBank(companies.current()));
            var supplier = buying.supplier("S-200");
            var carrier = buying.supplier("Carrier");
            var motor = buying.item("MOTOR");
            var place = Place.of(buying.warehouse());
            stock.receive(GivenStock.cause(companies.today()), motor.id(), place, "40", "1000.00");

            var order = buying.order(supplier, buying.line(motor, "100", "27.50"));
            assertThat(order.gross()).hasToString("3272.50 EUR");
            var first = buying.receive(order, "60");
            assertThat(buying.entryOf(GoodsReceipt.DOCUMENT, first.id())).isEqualTo("1210 1650.00, 2050 -1650.00");
            assertThat(stock.stock(motor.id())).isEqualTo("100 2650.00");
            stock.issue(GivenStock.cause(companies.today()), motor.id(), place, "50");
            var second = buying.receive(order, "38");
            assertThat(buying.entryOf(GoodsReceipt.DOCUMENT, second.id())).isEqualTo("1210 1045.00, 2050 -1045.00");
            assertThat(stock.stock(motor.id())).isEqualTo("88 2370.00");
            stock.issue(GivenStock.cause(companies.today()), motor.id(), place, "58");
            assertThat(stock.stock(motor.id())).isEqualTo("30 807.95");

            var freight = buying.post(buying.bill(carrier, buying.freight(Spread.QUANTITY, "98.00"))
                    .over(List.of(first.id(), second.id())));
            assertThat(buying.entry(freight.booked().entry()))
                    .isEqualTo("1210 30.00, 5000 68.00, 1300 18.62, 2000 -116.62");
            assertThat(stock.stock(motor.id())).isEqualTo("30 837.95");

            var bill = disputed(supplier.id(), order);
            assertThat(reports.unbilled(null)).isEmpty();
            assertThat(buying.balance("2050")).as("the opening stock alone").isEqualTo("-1000.00");
            assertThat(stock.stock(motor.id())).isEqualTo("30 846.95");
            credited(bill);
            paid();
            assertThat(buying.balance("2000")).isEqualTo("0.00");

            var closed = orderService.closeShort(orders.get(order.id()));
            assertThat(closed.status()).isEqualTo(PurchaseOrder.Status.CLOSED);
            assertThat(closed.isShort()).isTrue();
            assertThat(buying.balance("1000")).isEqualTo("-3358.66");
            assertThat(buying.balance("1300")).isEqualTo("536.26");
            assertThat(buying.balance("5000")).isEqualTo("2975.45");
            assertThat(stock.findings()).isEmpty();
            sentBack(order);
        });
    }

    private Bill disputed(long supplier, PurchaseOrder order) {
        var draft = Bill.draft(Bill.Kind.BILL, supplier, companies.today(), "EUR")
                .named("2026-4711")
                .with(List.of(buying.billed(order, 0, "100", "27.80")));
        assertThat(draft.gross()).hasToString("3308.20 EUR");
        var saved = bills.save(draft);
        assertThatThrownBy(() -> billService.post(saved)).hasMessageContaining("nothing_is_billed_beyond_its_source");
        var bill = billService.dispute(saved);
        assertThat(buying.entry(bill.booked().entry()))
                .isEqualTo("2050 2695.00, 1210 9.00, 5000 20.40, 1205 55.60, 1300 528.20, 2000 -3308.20");
        assertThat(bill.blocked()).isTrue();
        return bill;
    }

    private void credited(Bill bill) {
        var draft = notes.credit(bill.id());
        var note = billService.post(draft.named("CN-9"));
        assertThat(buying.entry(note.booked().entry())).isEqualTo("2000 66.16, 1205 -55.60, 1300 -10.56");
        assertThat(bills.get(bill.id()).blocked()).isFalse();
        assertThat(buying.balance("1205")).isEqualTo("0.00");
        var more = notes.credit(bill.id()).named("CN-10");
        assertThatThrownBy(() -> billService.post(
                        more.with(List.of(more.lines().getFirst().of(new BigDecimal("99"))))))
                .hasMessageContaining("nothing_is_credited_beyond_its_source");
    }

    private void paid() {
        var today = companies.today();
        var run = runs.propose(PaymentRun.draft(today, today, buying.account("1000"), "EUR"));
        assertThat(run.transfers().values()).extracting(Object::toString).containsExactly("116.62 EUR", "3242.04 EUR");
        assertThatThrownBy(() -> approval.approve(run))
                .hasMessageContaining("a_second_person_approves_large_payment_runs");
        var all = Set.copyOf(labels.permissions());
        Acting.as(
                new SignedIn(2, "other", "Another", "en", company.id(), company.name(), all, false, ""),
                () -> assertThat(buying.entry(approval.approve(run).entry()))
                        .isEqualTo("2000 116.62, 2000 3242.04, 1000 -3358.66"));
        assertThat(files.pain001(run.id()))
                .contains("urn:iso:std:iso:20022:tech:xsd:pain.001.001.09")
                .contains("<NbOfTxs>2</NbOfTxs><CtrlSum>3358.66</CtrlSum>")
                .contains("<InstdAmt Ccy=\"EUR\">3242.04</InstdAmt>");
    }

    private void sentBack(PurchaseOrder order) {
        var draft = returns.of(order.id());
        var line = returns.returnable(order.id()).getFirst();
        var back = returns.post(draft.with(List.of(line.of(new BigDecimal("5")).at(new BigDecimal("27.80")))));
        assertThat(buying.entryOf(SupplierReturn.DOCUMENT, back.id()))
                .isEqualTo("1206 139.00, 5050 2.16, 1210 -141.16");
        var note = billService.post(notes.debit(back.id()));
        assertThat(buying.entry(note.booked().entry())).isEqualTo("2000 165.41, 1206 -139.00, 1300 -26.41");
        assertThat(buying.balance("1206")).isEqualTo("0.00");
        assertThatThrownBy(() -> billService.post(notes.debit(back.id())))
                .hasMessageContaining("a_return_is_debited_once");
        assertThatThrownBy(() -> returns.post(returns.of(order.id()).with(List.of(line.of(new BigDecimal("94"))))))
                .hasMessageContaining("nothing_is_returned_beyond_its_source");
    }
}
