package ballast.purchasing;

import static db.purchasing.Tables.GOODS_RECEIPT;
import static db.purchasing.Tables.GOODS_RECEIPT_LINE;
import static db.purchasing.Tables.PURCHASE_ORDER_LINE;

import ballast.accounting.AccountDetermination.Purpose;
import ballast.accounting.ExchangeRates;
import ballast.inventory.Against;
import ballast.inventory.Cause;
import ballast.inventory.Lots;
import ballast.inventory.Place;
import ballast.inventory.Stock;
import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import ballast.platform.problem.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Receives goods of an order: into the warehouse, at the order's price, against what is received and not billed. */
@Component
public class GoodsReceiptService {

    private final DSLContext db;
    private final GoodsReceipts receipts;
    private final PurchaseOrders orders;
    private final PurchasingSettings settings;
    private final Stock stock;
    private final Lots lots;
    private final ExchangeRates rates;
    private final Companies companies;
    private final ObjectProvider<GoodsArrival> waiting;

    GoodsReceiptService(
            DSLContext db,
            GoodsReceipts receipts,
            PurchaseOrders orders,
            PurchasingSettings settings,
            Stock stock,
            Lots lots,
            ExchangeRates rates,
            Companies companies,
            ObjectProvider<GoodsArrival> waiting) {
        this.db = db;
        this.receipts = receipts;
        this.orders = orders;
        this.settings = settings;
        this.stock = stock;
        this.lots = lots;
        this.rates = rates;
        this.companies = companies;
        this.waiting = waiting;
    }

    /** A draft of all that an order still expects. */
    @Transactional(readOnly = true)
    @RolesAllowed(PurchasingPermissions.RECEIPT_POST)
    public GoodsReceipt of(long orderId) {
        var order = orders.find(orderId);
        OrderAction.RECEIVE.apply(order.status());
        var today = companies.today();
        var number = Objects.requireNonNullElse(order.number(), "");
        return GoodsReceipt.draft(orderId, number, today, order.warehouse(), rates.rate(order.currency(), today))
                .with(order.lines().stream()
                        .filter(line -> line.what().stocked() && line.open().signum() > 0)
                        .map(ReceiptLine::of)
                        .toList());
    }

    /** Stores what was edited and posts it; posting a posted one finds it done. */
    @Transactional
    @RolesAllowed(PurchasingPermissions.RECEIPT_POST)
    public GoodsReceipt post(GoodsReceipt edited) {
        var stored = receipts.stored(edited).orElse(null);
        if (stored != null && !stored.isEditable()) {
            return stored;
        }
        if (edited.lines().isEmpty()) {
            throw RuleViolation.at("lines", "receipt_has_lines");
        }
        var id = receipts.store(edited, stored);
        var order = orders.lock(edited.order());
        OrderAction.RECEIVE.apply(order.status());
        var arrived = count(id, order, receipts.find(id));
        var receipt = receipts.find(id);
        var number = number(id);
        stock.receive(
                new Cause(GoodsReceipt.DOCUMENT, id, number, receipt.receivedOn(), receipt.supplier()),
                Against.of(Purpose.GOODS_RECEIVED),
                arrived);
        orders.settle(order.id());
        waiting.forEach(one -> one.arrived(receipt));
        return receipts.find(id);
    }

    /** Counts what came on the order's lines; each receipt is worth what it adds to the value of all, so no cent is lost. */
    private List<Stock.Receipt> count(long id, PurchaseOrder order, GoodsReceipt receipt) {
        var ledger = companies.current().currencyCode();
        var tolerance = settings.current().overReceiptPercent();
        var arrived = new ArrayList<Stock.Receipt>();
        for (int i = 0; i < receipt.lines().size(); i++) {
            var line = receipt.lines().get(i);
            var ordered = ordered(order, line, "lines." + i + ".quantity");
            var own = line.what().own(line.quantity());
            var before = arrivedBefore(ordered.id());
            var value = ordered.worth(before.add(own), order.currency())
                    .minus(ordered.worth(before, order.currency()))
                    .atRate(receipt.rate(), ledger);
            count(id, i + 1, ordered.id(), own, value, tolerance);
            arrived.add(new Stock.Receipt(
                    i + 1, Objects.requireNonNull(line.what().item()), place(receipt, line), own, value));
        }
        return arrived;
    }

    private static PurchaseLine ordered(PurchaseOrder order, ReceiptLine line, String at) {
        var ordered = order.lines().stream()
                .filter(one -> one.id() == line.orderLine())
                .findFirst()
                .orElseThrow(() -> RuleViolation.at(at, "receipt_names_lines_of_its_order"));
        OrderRules.require(ordered.what().stocked(), at, "services_are_billed_not_received");
        OrderRules.require(!ordered.progress().closed(), at, "a_closed_line_receives_nothing");
        return ordered;
    }

    private BigDecimal arrivedBefore(long orderLine) {
        return db.select(PURCHASE_ORDER_LINE.RECEIVED)
                .from(PURCHASE_ORDER_LINE)
                .where(PURCHASE_ORDER_LINE.ID.eq(orderLine))
                .fetchSingle()
                .value1();
    }

    private void count(long id, int no, long orderLine, BigDecimal own, Money value, BigDecimal tolerance) {
        db.update(GOODS_RECEIPT_LINE)
                .set(GOODS_RECEIPT_LINE.RECEIVED, own)
                .set(GOODS_RECEIPT_LINE.RECEIVED_VALUE, value.amount())
                .where(GOODS_RECEIPT_LINE.RECEIPT_ID.eq(id), GOODS_RECEIPT_LINE.LINE_NO.eq(no))
                .execute();
        db.update(PURCHASE_ORDER_LINE)
                .set(PURCHASE_ORDER_LINE.RECEIVED, PURCHASE_ORDER_LINE.RECEIVED.plus(own))
                .set(PURCHASE_ORDER_LINE.RECEIVED_VALUE, PURCHASE_ORDER_LINE.RECEIVED_VALUE.plus(value.amount()))
                .set(PURCHASE_ORDER_LINE.OVER_RECEIPT_PERCENT, tolerance)
                .where(PURCHASE_ORDER_LINE.ID.eq(orderLine))
                .execute();
    }

    private Place place(GoodsReceipt receipt, ReceiptLine line) {
        var lot = line.place().lot();
        return Place.of(Objects.requireNonNull(receipt.warehouse()))
                .in(line.place().bin())
                .lot(
                        lot.isBlank()
                                ? null
                                : lots.open(Objects.requireNonNull(line.what().item()), lot, line.expiresOn()));
    }

    private String number(long id) {
        return Objects.requireNonNull(db.update(GOODS_RECEIPT)
                .set(
                        GOODS_RECEIPT.STATUS,
                        GoodsReceipt.Action.POST
                                .apply(GoodsReceipt.Status.DRAFT)
                                .name())
                .set(GOODS_RECEIPT.VERSION, GOODS_RECEIPT.VERSION.plus(1))
                .where(GOODS_RECEIPT.ID.eq(id))
                .returningResult(GOODS_RECEIPT.NUMBER)
                .fetchSingle()
                .value1());
    }
}
