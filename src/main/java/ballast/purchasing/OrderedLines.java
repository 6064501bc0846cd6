package ballast.purchasing;

import static db.purchasing.Tables.GOODS_RECEIPT_LINE;
import static db.purchasing.Tables.PURCHASE_ORDER_LINE;
import static db.purchasing.Tables.SUPPLIER_RETURN_LINE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;

import ballast.inventory.OrderLine;
import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import ballast.platform.problem.RuleViolation;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a bill is compared with: lines of orders, receipts and returns, inside the transaction of the bill. */
@Component
public class OrderedLines {

    /** Order line as a bill sees it; quantities in the item's own unit, and who watches over it. */
    public record Ordered(
            long id,
            long order,
            long party,
            String currency,
            ItemInUnit what,
            BigDecimal quantity,
            BigDecimal price,
            BigDecimal discount,
            BigDecimal received,
            BigDecimal billed,
            long buyer)
            implements Serializable {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        /** What may be billed now. */
        public BigDecimal billable() {
            var source = what.stocked() ? received : what.own(quantity);
            return source.subtract(billed).max(BigDecimal.ZERO);
        }

        /** Net price of one of the item's own unit, nearly exact; amounts come of {@link #worth}. */
        public BigDecimal unitPrice() {
            return price.multiply(HUNDRED.subtract(discount))
                    .divide(HUNDRED.multiply(what.factor()), 10, RoundingMode.HALF_UP);
        }

        public Money worth(BigDecimal own) {
            var exact = own.multiply(price).multiply(HUNDRED.subtract(discount));
            return new Money(
                    exact.divide(HUNDRED.multiply(what.factor()), Money.digits(currency), RoundingMode.HALF_UP),
                    currency);
        }
    }

    /** A line that received goods, with what it may weigh by. */
    public record Received(
            OrderLine line,
            BigDecimal quantity,
            BigDecimal value,
            @Nullable BigDecimal weight) implements Serializable {}

    private final DSLContext db;
    private final PurchaseOrders orders;
    private final SupplierReturns returns;
    private final Companies companies;

    OrderedLines(DSLContext db, PurchaseOrders orders, SupplierReturns returns, Companies companies) {
        this.db = db;
        this.orders = orders;
        this.returns = returns;
        this.companies = companies;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Long, Ordered> of(Collection<Long> ids) {
        var line = PURCHASE_ORDER_LINE;
        return db.select(
                        line.ID,
                        line.ORDER_ID,
                        line.purchaseOrder().PARTY_ID,
                        line.purchaseOrder().CURRENCY_CODE,
                        OrderLineRows.what(),
                        line.QUANTITY,
                        line.PRICE,
                        line.DISCOUNT,
                        line.RECEIVED,
                        line.BILLED,
                        line.purchaseOrder().CREATED_BY)
                .from(line)
                .where(line.ID.in(ids))
                .fetchMap(line.ID, mapping(Ordered::new));
    }

    /** The order that a bill is made of. */
    @Transactional(propagation = Propagation.MANDATORY)
    public PurchaseOrder order(long id) {
        return orders.find(id);
    }

    /** The return that a debit note is made of. */
    @Transactional(propagation = Propagation.MANDATORY)
    public SupplierReturn returned(long id) {
        return returns.find(id);
    }

    /** The goods that these receipts brought. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Received> received(Collection<Long> receipts) {
        var line = GOODS_RECEIPT_LINE;
        return db.select(
                        row(inline(GoodsReceipt.DOCUMENT), line.RECEIPT_ID, line.LINE_NO)
                                .mapping(OrderLine::new),
                        line.RECEIVED,
                        line.RECEIVED_VALUE,
                        line.WEIGHT)
                .from(line)
                .where(line.RECEIPT_ID.in(receipts), line.RECEIVED.gt(BigDecimal.ZERO))
                .orderBy(line.RECEIPT_ID, line.LINE_NO)
                .fetch(mapping(Received::new));
    }

    /** Charges what was agreed for returned goods; once, and by nobody else meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Money debit(long returned, int no) {
        var line = SUPPLIER_RETURN_LINE;
        var agreed = db.update(line)
                .set(line.DEBITED_VALUE, line.AGREED_VALUE)
                .where(row(line.RETURN_ID, line.LINE_NO).eq(returned, no))
                .and(line.DEBITED_VALUE.lt(line.AGREED_VALUE))
                .returningResult(line.AGREED_VALUE)
                .fetchOptional()
                .orElseThrow(() -> new RuleViolation("a_return_is_debited_once"));
        return Money.round(agreed.value1(), companies.current().currencyCode());
    }
}
