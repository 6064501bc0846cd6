package ballast.orders;

import static db.sales.Tables.INVOICE;
import static db.sales.Tables.INVOICE_LINE;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import ballast.platform.text.Labels;
import ballast.sales.InvoiceLine;
import ballast.sales.InvoiceLine.Origin;
import ballast.sales.TaxRate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.stereotype.Component;

/** Deposits on orders as lines of invoices: asked for, and deducted later by a negative piece. */
@Component
class Deposits {

    private final DSLContext db;
    private final Labels labels;
    private final Companies companies;

    Deposits(DSLContext db, Labels labels, Companies companies) {
        this.db = db;
        this.labels = labels;
        this.companies = companies;
    }

    /** A share of the order's net per tax code. */
    List<InvoiceLine> asked(SalesOrder order, BigDecimal percent) {
        return order.sum().taxes().stream()
                .map(tax -> {
                    var part = Money.round(tax.net().amount().multiply(percent).movePointLeft(2), order.currency());
                    return line(order, tax.rate(), part.amount(), BigDecimal.ONE);
                })
                .toList();
    }

    /** What was asked for as a deposit and not deducted yet, deducted. */
    List<InvoiceLine> deducted(SalesOrder order) {
        var left = sum(when(INVOICE.KIND.eq("INVOICE"), INVOICE_LINE.NET).otherwise(INVOICE_LINE.NET.neg()));
        var open = db
                .select(INVOICE_LINE.TAX_CODE_ID, left)
                .from(INVOICE_LINE)
                .join(INVOICE)
                .on(INVOICE.ID.eq(INVOICE_LINE.INVOICE_ID))
                .where(INVOICE_LINE.DEPOSIT_ORDER_ID.eq(order.id()), INVOICE.STATUS.eq("POSTED"))
                .groupBy(INVOICE_LINE.TAX_CODE_ID)
                .having(left.gt(BigDecimal.ZERO))
                .fetch()
                .stream()
                .collect(toMap(Record2::value1, Record2::value2));
        return order.sum().taxes().stream()
                .filter(tax -> open.containsKey(tax.rate().id()))
                .map(tax -> line(
                        order,
                        tax.rate(),
                        Objects.requireNonNull(open.get(tax.rate().id())),
                        BigDecimal.ONE.negate()))
                .toList();
    }

    private InvoiceLine line(SalesOrder order, TaxRate tax, BigDecimal amount, BigDecimal pieces) {
        var goods = order.lines().getFirst().goods();
        var words = labels.get(companies.current().locale(), "orders.deposit", Objects.toString(order.number(), ""));
        return new InvoiceLine(
                null,
                "",
                goods.postingGroup(),
                words,
                pieces,
                goods.unit(),
                goods.unitCode(),
                amount,
                BigDecimal.ZERO,
                tax,
                Origin.deposit(order.id()));
    }
}
