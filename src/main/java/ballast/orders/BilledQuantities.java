package ballast.orders;

import static db.orders.Tables.DELIVERY;
import static db.orders.Tables.ORDER_LINE;
import static db.orders.Tables.SALES_ORDER;
import static db.sales.Tables.INVOICE;
import static db.sales.Tables.INVOICE_LINE;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import ballast.sales.BilledOrders;
import ballast.sales.Invoice;
import ballast.sales.Invoice.Kind;
import ballast.sales.InvoiceLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Record6;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What invoices bill of order lines. However a line is split, what its invoices come to after each of them is the
 * order's price of all that was invoiced until then: the cents that rounding would lose or gain go into each invoice.
 */
@Component
class BilledQuantities implements BilledOrders {

    /** What was invoiced of an order line so far, and at which price. */
    private record Billed(BigDecimal quantity, BigDecimal net, BigDecimal price, BigDecimal discount) {}

    private final DSLContext db;
    private final Companies companies;

    BilledQuantities(DSLContext db, Companies companies) {
        this.db = db;
        this.companies = companies;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Invoice settle(Invoice invoice) {
        var billed = take(invoice);
        return invoice.with(invoice.lines().stream()
                .map(line -> {
                    var key = line.origin().orderLine();
                    var before = key == null ? null : billed.get(key);
                    if (before == null
                            || line.price().compareTo(before.price()) != 0
                            || line.discount().compareTo(before.discount()) != 0) {
                        return line;
                    }
                    var rounded = invoice.kind() == Kind.INVOICE
                            ? rounded(line, before.quantity(), before.net(), invoice.currency())
                            : credited(line, before, invoice.currency());
                    billed.put(Objects.requireNonNull(key), after(before, rounded, invoice));
                    return rounded;
                })
                .toList());
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

    /** All orders of the invoice, in one order for everybody. */
    private Map<Long, Billed> take(Invoice invoice) {
        var lines = invoice.lines().stream()
                .map(line -> line.origin().orderLine())
                .filter(Objects::nonNull)
                .toList();
        var billed = new HashMap<Long, Billed>();
        db.select(
                        ORDER_LINE.ID,
                        ORDER_LINE.INVOICED_QUANTITY,
                        ORDER_LINE.INVOICED_NET,
                        ORDER_LINE.PRICE,
                        ORDER_LINE.DISCOUNT)
                .from(ORDER_LINE)
                .join(SALES_ORDER)
                .on(SALES_ORDER.ID.eq(ORDER_LINE.ORDER_ID))
                .where(ORDER_LINE.ID.in(lines))
                .orderBy(SALES_ORDER.ID, ORDER_LINE.ID)
                .forNoKeyUpdate()
                .fetch()
                .forEach(row ->
                        billed.put(row.value1(), new Billed(row.value2(), row.value3(), row.value4(), row.value5())));
        takeDeposits(invoice);
        return billed;
    }

    private void takeDeposits(Invoice invoice) {
        var deposits = invoice.lines().stream()
                .map(line -> line.origin().deposit())
                .filter(Objects::nonNull)
                .toList();
        if (!deposits.isEmpty()) {
            db.select(SALES_ORDER.ID)
                    .from(SALES_ORDER)
                    .where(SALES_ORDER.ID.in(deposits))
                    .orderBy(SALES_ORDER.ID)
                    .forNoKeyUpdate()
                    .execute();
        }
    }

    private static Billed after(Billed before, InvoiceLine line, Invoice invoice) {
        var net = line.net(invoice.currency()).amount();
        return invoice.kind() == Kind.INVOICE
                ? new Billed(
                        before.quantity().add(line.quantity()),
                        before.net().add(net),
                        before.price(),
                        before.discount())
                : new Billed(
                        before.quantity().subtract(line.quantity()),
                        before.net().subtract(net),
                        before.price(),
                        before.discount());
    }

    /** @param net what was invoiced so far of the quantity that was */
    InvoiceLine rounded(InvoiceLine line, BigDecimal before, BigDecimal net, String currency) {
        var all = line.of(before.add(line.quantity())).net(currency);
        return line.making(all.minus(Money.round(net, currency)));
    }

    private static InvoiceLine credited(InvoiceLine line, Billed before, String currency) {
        var left = line.of(before.quantity().subtract(line.quantity())).net(currency);
        return line.making(Money.round(before.net(), currency).minus(left));
    }

    /** What drafts of invoices hold of an order, by line. */
    Map<Long, BigDecimal> drafted(long order) {
        return db
                .select(INVOICE_LINE.ORDER_LINE_ID, sum(INVOICE_LINE.QUANTITY))
                .from(INVOICE_LINE)
                .join(INVOICE)
                .on(INVOICE.ID.eq(INVOICE_LINE.INVOICE_ID))
                .where(INVOICE.STATUS.eq("DRAFT"), INVOICE.KIND.eq("INVOICE"))
                .and(INVOICE_LINE.ORDER_LINE_ID.in(
                        select(ORDER_LINE.ID).from(ORDER_LINE).where(ORDER_LINE.ORDER_ID.eq(order))))
                .groupBy(INVOICE_LINE.ORDER_LINE_ID)
                .fetch()
                .stream()
                .collect(toMap(Record2::value1, Record2::value2));
    }

    LocalDate deliveredOn(List<SalesOrder> orders) {
        var last = db.select(max(DELIVERY.DELIVERED_ON))
                .from(DELIVERY)
                .where(
                        DELIVERY.STATUS.eq("POSTED"),
                        DELIVERY.ORDER_ID.in(orders.stream().map(SalesOrder::id).toList()))
                .fetchSingle()
                .value1();
        return last == null ? companies.today() : last;
    }
}
