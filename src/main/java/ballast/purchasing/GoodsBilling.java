package ballast.purchasing;

import static db.purchasing.Tables.GOODS_RECEIPT_LINE;
import static db.purchasing.Tables.PURCHASE_ORDER;
import static db.purchasing.Tables.PURCHASE_ORDER_LINE;
import static org.jooq.impl.DSL.row;

import ballast.inventory.OrderLine;
import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What bills take of what was received: the oldest receipts first, at the value they were received at. */
@Component
public class GoodsBilling {

    /**
     * A part of a receipt that is billed.
     *
     * @param quantity in the item's own unit
     * @param value in ledger currency, at the order's price
     */
    public record Part(OrderLine receipt, BigDecimal quantity, Money value) implements Serializable {}

    private final DSLContext db;
    private final PurchaseOrders orders;
    private final Companies companies;

    GoodsBilling(DSLContext db, PurchaseOrders orders, Companies companies) {
        this.db = db;
        this.orders = orders;
        this.companies = companies;
    }

    /** Takes the orders of these lines, always in the same order, so that nobody else receives or bills them meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Collection<Long> orderLines) {
        db.select(PURCHASE_ORDER.ID)
                .from(PURCHASE_ORDER)
                .where(PURCHASE_ORDER.ID.in(db.select(PURCHASE_ORDER_LINE.ORDER_ID)
                        .from(PURCHASE_ORDER_LINE)
                        .where(PURCHASE_ORDER_LINE.ID.in(orderLines))))
                .orderBy(PURCHASE_ORDER.ID)
                .forUpdate()
                .execute();
    }

    /** Bills so much of a line of goods, at most what was received and is not billed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Part> take(long orderLine, BigDecimal quantity) {
        var parts = new ArrayList<Part>();
        var rest = quantity;
        for (var part : unbilled(orderLine)) {
            var taken = rest.min(part.quantity());
            if (taken.signum() > 0) {
                parts.add(new Part(part.receipt(), taken, share(part, taken)));
                rest = rest.subtract(taken);
            }
        }
        count(orderLine, quantity, parts, 1);
        return parts;
    }

    /** Bills so much of a line that is not received. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeService(long orderLine, BigDecimal quantity) {
        count(orderLine, quantity, List.of(), 1);
    }

    /** Undoes what was billed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(long orderLine, BigDecimal quantity, List<Part> parts) {
        count(orderLine, quantity, parts, -1);
    }

    private static Money share(Part whole, BigDecimal taken) {
        var value = whole.value();
        return new Money(
                value.amount()
                        .multiply(taken)
                        .divide(whole.quantity(), value.amount().scale(), RoundingMode.HALF_UP),
                value.currency());
    }

    private List<Part> unbilled(long orderLine) {
        var line = GOODS_RECEIPT_LINE;
        var ledger = companies.current().currencyCode();
        return db.select(
                        line.RECEIPT_ID,
                        line.LINE_NO,
                        line.RECEIVED.minus(line.BILLED),
                        line.RECEIVED_VALUE.minus(line.BILLED_VALUE))
                .from(line)
                .where(line.ORDER_LINE_ID.eq(orderLine), line.RECEIVED.gt(line.BILLED))
                .orderBy(line.RECEIPT_ID, line.LINE_NO)
                .fetch(found -> new Part(
                        new OrderLine(GoodsReceipt.DOCUMENT, found.value1(), found.value2()),
                        found.value3(),
                        Money.round(found.value4(), ledger)));
    }

    private void count(long orderLine, BigDecimal quantity, List<Part> parts, int sign) {
        var side = BigDecimal.valueOf(sign);
        var value = BigDecimal.ZERO;
        for (var part : parts) {
            var line = GOODS_RECEIPT_LINE;
            db.update(line)
                    .set(line.BILLED, line.BILLED.plus(part.quantity().multiply(side)))
                    .set(
                            line.BILLED_VALUE,
                            line.BILLED_VALUE.plus(part.value().amount().multiply(side)))
                    .where(row(line.RECEIPT_ID, line.LINE_NO)
                            .eq(part.receipt().id(), part.receipt().line()))
                    .execute();
            value = value.add(part.value().amount());
        }
        var line = PURCHASE_ORDER_LINE;
        var order = db.update(line)
                .set(line.BILLED, line.BILLED.plus(quantity.multiply(side)))
                .set(line.BILLED_VALUE, line.BILLED_VALUE.plus(value.multiply(side)))
                .where(line.ID.eq(orderLine))
                .returningResult(line.ORDER_ID)
                .fetchSingle()
                .value1();
        orders.settle(order);
    }
}
