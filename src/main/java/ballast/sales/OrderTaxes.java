package ballast.sales;

import static db.sales.Tables.INVOICE;
import static db.sales.Tables.INVOICE_LINE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import ballast.platform.money.Money;
import ballast.sales.Invoice.Kind;
import ballast.sales.Invoice.Status;
import ballast.sales.InvoiceLine.Origin;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * VAT of invoices that bill orders. Each takes the VAT due on all that is billed of an order by then, less the VAT
 * billed before it; a credit note takes what its invoice carried, less the VAT due on what stays of it.
 */
@Component
class OrderTaxes {

    private record Key(long order, int tax) {}

    private final DSLContext db;

    OrderTaxes(DSLContext db) {
        this.db = db;
    }

    Invoice settle(BilledOrders.Settled settled) {
        var invoice = settled.invoice();
        var orders = settled.orders();
        var credited = invoice.credits();
        var taxed = credited == null ? billed(invoice, orders) : left(invoice, credited, orders);
        return invoice.with(invoice.lines().stream()
                .map(line -> {
                    var order = order(line.origin(), orders);
                    if (order == null) {
                        return line;
                    }
                    var key = new Key(order, line.tax().id());
                    var before = taxed.getOrDefault(key, TaxedNet.none(invoice.currency()));
                    if (credited == null) {
                        before = before.unlessTaxedOtherwise(line.tax());
                    }
                    var net = line.net(invoice.currency());
                    var after = before.with(invoice.kind() == Kind.INVOICE ? net : net.negate(), line.tax());
                    taxed.put(key, after);
                    var share = after.tax().minus(before.tax());
                    return line.adding(invoice.kind() == Kind.INVOICE ? share : share.negate());
                })
                .toList());
    }

    private static @Nullable Long order(Origin origin, Map<Long, Long> orders) {
        return origin.orderLine() == null ? origin.deposit() : orders.get(origin.orderLine());
    }

    private Map<Key, TaxedNet> billed(Invoice invoice, Map<Long, Long> orders) {
        var all = new HashSet<>(orders.values());
        invoice.lines().stream()
                .map(line -> line.origin().deposit())
                .filter(Objects::nonNull)
                .forEach(all::add);
        return sums(
                INVOICE_LINE.ORDER_LINE_ID.in(orders.keySet()).or(INVOICE_LINE.DEPOSIT_ORDER_ID.in(all)),
                orders,
                invoice.currency());
    }

    private Map<Key, TaxedNet> left(Invoice note, long credited, Map<Long, Long> orders) {
        return sums(INVOICE.ID.eq(credited).or(INVOICE.CREDITS_ID.eq(credited)), orders, note.currency());
    }

    private Map<Key, TaxedNet> sums(Condition which, Map<Long, Long> orders, String currency) {
        var sums = new HashMap<Key, TaxedNet>();
        db.select(
                        INVOICE_LINE.ORDER_LINE_ID,
                        INVOICE_LINE.DEPOSIT_ORDER_ID,
                        INVOICE_LINE.TAX_CODE_ID,
                        signed(INVOICE_LINE.NET),
                        signed(INVOICE_LINE.TAX),
                        countDistinct(INVOICE.ID))
                .from(INVOICE_LINE)
                .join(INVOICE)
                .on(INVOICE.ID.eq(INVOICE_LINE.INVOICE_ID))
                .where(INVOICE.STATUS.eq(Status.POSTED.name()), which)
                .groupBy(INVOICE_LINE.ORDER_LINE_ID, INVOICE_LINE.DEPOSIT_ORDER_ID, INVOICE_LINE.TAX_CODE_ID)
                .forEach(row -> {
                    var order = row.value1() == null ? row.value2() : orders.get(row.value1());
                    if (order != null) {
                        sums.merge(
                                new Key(order, row.value3()),
                                new TaxedNet(
                                        Money.round(row.value4(), currency),
                                        Money.round(row.value5(), currency),
                                        row.value6()),
                                TaxedNet::plus);
                    }
                });
        return sums;
    }

    private static Field<BigDecimal> signed(Field<BigDecimal> amount) {
        var known = coalesce(amount, inline(BigDecimal.ZERO));
        return sum(when(INVOICE.KIND.eq(Kind.INVOICE.name()), known).otherwise(known.neg()));
    }
}
