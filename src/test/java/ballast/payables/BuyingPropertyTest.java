package ballast.payables;

import static db.purchasing.Tables.PURCHASE_ORDER_LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ballast.given.Buying;
import ballast.given.DatabaseTest;
import ballast.inventory.GivenStock;
import ballast.inventory.Place;
import ballast.parties.Party;
import ballast.payables.BillLine.Spread;
import ballast.platform.problem.RuleViolation;
import ballast.purchasing.GoodsReceiptService;
import ballast.purchasing.PurchaseOrder;
import ballast.purchasing.PurchaseOrders;
import ballast.purchasing.SupplierReturnService;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is received, issued, billed at another price, charged with freight and sent back, in whatever order. */
@NullUnmarked
class BuyingPropertyTest extends DatabaseTest {

    @Autowired
    Buying buying;

    @Autowired
    GivenStock stock;

    @Autowired
    PurchaseOrders orders;

    @Autowired
    GoodsReceiptService receiving;

    @Autowired
    SupplierReturnService returning;

    @Autowired
    BillService bills;

    @Autowired
    BillReview review;

    private Random random;
    private Party supplier;
    private PurchaseOrder order;
    private Place place;
    private final List<Long> receipts = new ArrayList<>();
    private BigDecimal billed = BigDecimal.ZERO;

    @ParameterizedTest
    @ValueSource(longs = {7, 11, 2026, 90210})
    void goods_received_and_not_billed_agree_by_line_and_no_cost_is_lost(long seed) {
        random = new Random(seed);
        inCompany(() -> {
            supplier = buying.supplier("Random " + seed);
            place = Place.of(buying.warehouse());
            order = buying.order(
                    supplier,
                    buying.line(buying.item("A"), "90", "3.333333"),
                    buying.line(buying.item("B"), "70", "17.05").less(new BigDecimal("3.5")));
            for (int i = 0; i < 45; i++) {
                step(random.nextInt(10));
                agree();
            }
            everything();
        });
    }

    private void step(int kind) {
        switch (kind) {
            case 0, 1, 2 -> receive(pieces(12));
            case 3, 4 -> issue();
            case 5, 6 -> bill();
            case 7 -> freight();
            case 8 -> sendBack();
            default -> tooMuch();
        }
    }

    private BigDecimal pieces(int most) {
        return BigDecimal.valueOf(1L + random.nextInt(most * 4), 0).divide(BigDecimal.valueOf(4));
    }

    private void receive(BigDecimal quantity) {
        var draft = receiving.of(order.id());
        if (draft.lines().isEmpty()) {
            return;
        }
        var line = draft.lines().get(random.nextInt(draft.lines().size()));
        receipts.add(receiving
                .post(draft.with(List.of(line.of(quantity.min(line.open())))))
                .id());
    }

    private void issue() {
        var line = order.lines().get(random.nextInt(2));
        try {
            stock.issue(
                    GivenStock.cause(companies.today()),
                    line.what().item(),
                    place,
                    pieces(8).toPlainString());
        } catch (RuleViolation tooMany) {
            assertThat(tooMany.rule()).isIn("goods_are_free", "stock_suffices");
        }
    }

    private void bill() {
        var no = random.nextInt(2);
        var line = orders.get(order.id()).lines().get(no);
        var open = line.progress().received().subtract(line.progress().billed());
        var quantity = pieces(10).min(open);
        if (quantity.signum() > 0) {
            var price = line.price().multiply(BigDecimal.valueOf(980 + random.nextInt(60), 3));
            var billing = buying.billed(
                    order,
                    no,
                    quantity.toPlainString(),
                    price.setScale(4, RoundingMode.HALF_UP).toString());
            var posted = bills.post(buying.bill(supplier, billing.less(line.discount())));
            net(posted);
            if (random.nextInt(4) == 0) {
                agree();
                review.reverse(posted);
                billed = billed.subtract(posted.net().amount());
            }
        }
    }

    private void net(Bill posted) {
        billed = billed.add(posted.net().amount());
    }

    private void freight() {
        if (!receipts.isEmpty()) {
            var over = receipts.subList(random.nextInt(receipts.size()), receipts.size());
            var by = random.nextBoolean() ? Spread.QUANTITY : Spread.VALUE;
            net(bills.post(buying.bill(supplier, buying.freight(by, pieces(20).toPlainString()))
                    .over(over)));
        }
    }

    private void sendBack() {
        var lines = returning.returnable(order.id());
        if (lines.isEmpty()) {
            return;
        }
        var line = lines.get(random.nextInt(lines.size()));
        try {
            returning.post(
                    returning.of(order.id()).with(List.of(line.of(pieces(3).min(line.open())))));
        } catch (RuleViolation gone) {
            assertThat(gone.rule()).isIn("goods_are_free", "stock_suffices");
        }
    }

    private void tooMuch() {
        var line = orders.get(order.id()).lines().getFirst();
        var beyond =
                line.progress().received().subtract(line.progress().billed()).add(BigDecimal.ONE);
        assertThatThrownBy(() ->
                        bills.post(buying.bill(supplier, buying.billed(order, 0, beyond.toPlainString(), "3.333333"))))
                .hasMessageContaining("nothing_is_billed_beyond_its_source");
    }

    private void everything() {
        while (!receiving(order.id()).isEmpty()) {
            receive(new BigDecimal("100"));
        }
        for (int no = 0; no < 2; no++) {
            var line = orders.get(order.id()).lines().get(no);
            var open = line.progress().received().subtract(line.progress().billed());
            if (open.signum() > 0) {
                net(bills.post(buying.bill(
                        supplier,
                        buying.billed(
                                        order,
                                        no,
                                        open.toPlainString(),
                                        line.price().toPlainString())
                                .less(line.discount()))));
            }
        }
        agree();
        assertThat(orders.get(order.id()).status()).isEqualTo(PurchaseOrder.Status.CLOSED);
        assertThat(buying.balance("2050")).isEqualTo("0.00");
    }

    private List<?> receiving(long id) {
        return orders.get(id).isReceivable() ? receiving.of(id).lines() : List.of();
    }

    private void agree() {
        var unbilled = transaction.execute(status ->
                db.fetch(PURCHASE_ORDER_LINE, PURCHASE_ORDER_LINE.ORDER_ID.eq(order.id())).stream()
                        .map(line -> {
                            assertThat(line.getBilled()).isLessThanOrEqualTo(line.getReceived());
                            var open = line.getReceivedValue().subtract(line.getBilledValue());
                            if (line.getReceived().compareTo(line.getBilled()) == 0) {
                                assertThat(open).isEqualByComparingTo("0");
                            }
                            return open;
                        })
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(new BigDecimal(buying.balance("2050")).negate()).isEqualByComparingTo(unbilled);
        var cost = new BigDecimal(buying.balance("1210"))
                .add(new BigDecimal(buying.balance("5000")))
                .add(new BigDecimal(buying.balance("1206")))
                .add(new BigDecimal(buying.balance("5050")));
        assertThat(cost).isEqualByComparingTo(billed.add(unbilled));
        assertThat(stock.findings()).isEmpty();
    }
}
