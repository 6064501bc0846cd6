package ballast.orders;

import static db.orders.Tables.ORDER_LINE;
import static db.orders.Tables.SALES_ORDER;
import static db.sales.Tables.INVOICE;
import static db.sales.Tables.INVOICE_LINE;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import ballast.platform.money.Money;
import ballast.sales.BilledOrders;
import ballast.sales.Invoice;
import ballast.sales.Invoice.Kind;
import ballast.sales.InvoiceLine;
import ballast.sales.InvoiceLine.Origin;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record6;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What invoices bill of order lines. However a line is split, what its invoices come to after each of them is the
 * order's price of all that was invoiced until then: the cents that rounding would lose or gain go into each invoice.
 * Credit notes take back of an invoice's line what it carried, less the price of what stays.
 */
@Component
class BilledQuantities implements BilledOrders {

    /** What was invoiced of an order line so far, or is left of it on an invoice, and at which price. */
    private record Billed(BigDecimal quantity, BigDecimal net, BigDecimal price, BigDecimal discount) {

        boolean isPriceOf(InvoiceLine line) {
            return line.price().compareTo(price) == 0 && line.discount().compareTo(discount) == 0;
        }

        Billed with(BigDecimal pieces, Money all) {
            return new Billed(quantity.add(pieces), all.amount(), price, discount);
        }
    }

    private final DSLContext db;

    BilledQuantities(DSLContext db) {
        this.db = db;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Settled settle(Invoice invoice) {
        var orders = new HashMap<Long, Long>();
        var invoiced = take(invoice, orders);
        var billed = invoice.credits() == null ? invoiced : left(invoice.credits());
        var lines = invoice.lines().stream()
                .map(line -> {
                    var key = line.origin().orderLine();
                    var before = key == null ? null : billed.get(key);
                    if (before == null || !before.isPriceOf(line)) {
                        return line;
                    }
                    var pieces = invoice.kind() == Kind.INVOICE
                            ? line.quantity()
                            : line.quantity().negate();
                    var all = line.of(before.quantity().add(pieces)).net(invoice.currency());
                    billed.put(Objects.requireNonNull(key), before.with(pieces, all));
                    var more = all.minus(Money.round(before.net(), invoice.currency()));
                    return line.making(invoice.kind() == Kind.INVOICE ? more : more.negate());
                })
                .toList();
        return new Settled(invoice.with(lines), orders);
    }

    @Override
    public Select<Record6<String, Long, String, LocalDate, BigDecimal, String>> before(long invoice) {
        var lines = select(ORDER_LINE.ORDER_ID)
                .from(ORDER_LINE)
                .join(INVOICE_LINE)
                .on(INVOICE_LINE.ORDER_LINE_ID.eq(ORDER_LINE.ID))
                .where(INVOICE_LINE.INVOICE_ID.eq(invoice));
        var deposits = select(INVOICE_LINE.DEPOSIT_ORDER_ID)
                .from(INVOICE_LINE)
                .where(INVOICE_LINE.INVOICE_ID.eq(invoice), INVOICE_LINE.DEPOSIT_ORDER_ID.isNotNull());
        var around = new OrderSteps(SALES_ORDER.ID.in(lines.union(deposits)));
        return around.quotations().union(around.orders()).union(around.deliveries());
    }

    /** All orders of the invoice with all their lines, in one order for everybody. */
    private Map<Long, Billed> take(Invoice invoice, Map<Long, Long> orders) {
        var named = ORDER_LINE.as("named");
        var asked = SALES_ORDER.as("asked");
        var billed = new HashMap<Long, Billed>();
        db.select(
                        ORDER_LINE.ID,
                        ORDER_LINE.ORDER_ID,
                        ORDER_LINE.INVOICED_QUANTITY,
                        ORDER_LINE.INVOICED_NET,
                        ORDER_LINE.PRICE,
                        ORDER_LINE.DISCOUNT)
                .from(ORDER_LINE)
                .join(SALES_ORDER)
                .on(SALES_ORDER.ID.eq(ORDER_LINE.ORDER_ID))
                .where(SALES_ORDER.ID.in(select(named.ORDER_ID)
                        .from(named)
                        .where(named.ID.in(ids(invoice, Origin::orderLine)))
                        .union(select(asked.ID).from(asked).where(asked.ID.in(ids(invoice, Origin::deposit))))))
                .orderBy(SALES_ORDER.ID, ORDER_LINE.ID)
                .forNoKeyUpdate()
                .fetch()
                .forEach(row -> {
                    orders.put(row.value1(), row.value2());
                    billed.put(row.value1(), new Billed(row.value3(), row.value4(), row.value5(), row.value6()));
                });
        return billed;
    }

    private static Set<Long> ids(Invoice invoice, Function<Origin, @Nullable Long> of) {
        return invoice.lines().stream()
                .map(line -> of.apply(line.origin()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** What credit notes left of an invoice, by order line. */
    private Map<Long, Billed> left(long invoice) {
        var left = new HashMap<Long, Billed>();
        db.select(
                        INVOICE_LINE.ORDER_LINE_ID,
                        left(INVOICE_LINE.QUANTITY),
                        left(INVOICE_LINE.NET),
                        price(INVOICE_LINE.PRICE),
                        price(INVOICE_LINE.DISCOUNT))
                .from(INVOICE_LINE)
                .join(INVOICE)
                .on(INVOICE.ID.eq(INVOICE_LINE.INVOICE_ID))
                .where(INVOICE.STATUS.eq("POSTED"), INVOICE.ID.eq(invoice).or(INVOICE.CREDITS_ID.eq(invoice)))
                .and(INVOICE_LINE.ORDER_LINE_ID.isNotNull())
                .groupBy(INVOICE_LINE.ORDER_LINE_ID)
                .fetch()
                .forEach(row ->
                        left.put(row.value1(), new Billed(row.value2(), row.value3(), row.value4(), row.value5())));
        return left;
    }

    private static Field<BigDecimal> left(Field<BigDecimal> of) {
        return sum(when(INVOICE.KIND.eq("INVOICE"), of).otherwise(of.neg()));
    }

    private static Field<BigDecimal> price(Field<BigDecimal> of) {
        return min(when(INVOICE.KIND.eq("INVOICE"), of));
    }
}
