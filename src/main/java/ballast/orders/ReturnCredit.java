package ballast.orders;

import static db.orders.Tables.ORDER_LINE;
import static db.sales.Tables.INVOICE;
import static db.sales.Tables.INVOICE_LINE;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import ballast.platform.problem.RuleViolation;
import ballast.sales.Invoice;
import ballast.sales.InvoiceLine;
import ballast.sales.InvoiceService;
import ballast.sales.Invoices;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What customers get back for what they sent back: drafts of credit notes on the invoices that billed it. */
@Component
public class ReturnCredit {

    private final DSLContext db;
    private final SalesOrders orders;
    private final CustomerReturns returns;
    private final InvoiceService service;
    private final Invoices invoices;

    ReturnCredit(
            DSLContext db, SalesOrders orders, CustomerReturns returns, InvoiceService service, Invoices invoices) {
        this.db = db;
        this.orders = orders;
        this.returns = returns;
        this.service = service;
        this.invoices = invoices;
    }

    /** One draft for each invoice, the earliest first; what was not invoiced needs none. */
    @Transactional
    @RolesAllowed(OrdersPermissions.ORDER_INVOICE)
    public List<Invoice> credit(long id) {
        var one = returns.find(id);
        orders.lock(one.order());
        RuleViolation.require(one.isBack(), "something_is_left_to_credit");
        var left = creditable(one);
        var drafts = new ArrayList<Invoice>();
        for (var invoice : invoicesOf(one.order())) {
            if (left.values().stream().anyMatch(rest -> rest.signum() > 0)) {
                var credit = service.credit(invoice);
                var lines = taken(credit.lines(), left);
                if (!lines.isEmpty()) {
                    drafts.add(invoices.save(credit.with(lines)));
                }
            }
        }
        RuleViolation.require(!drafts.isEmpty(), "something_is_left_to_credit");
        return drafts;
    }

    private static List<InvoiceLine> taken(List<InvoiceLine> lines, Map<Long, BigDecimal> left) {
        var taken = new ArrayList<InvoiceLine>();
        for (var line : lines) {
            var key = line.origin().orderLine();
            var rest = key == null ? BigDecimal.ZERO : left.getOrDefault(key, BigDecimal.ZERO);
            var quantity = rest.min(line.quantity());
            if (key != null && quantity.signum() > 0) {
                taken.add(line.of(quantity));
                left.put(key, rest.subtract(quantity));
            }
        }
        return taken;
    }

    /** Of each order line: what came back by this return, as far as more is invoiced than the customer keeps. */
    private Map<Long, BigDecimal> creditable(CustomerReturn one) {
        var kept = when(ORDER_LINE.salesOrder().INVOICING.eq("DELIVERED"), ORDER_LINE.DELIVERED_QUANTITY)
                .otherwise(ORDER_LINE.QUANTITY.minus(ORDER_LINE.CANCELLED_QUANTITY))
                .minus(ORDER_LINE.RETURNED_QUANTITY);
        var drafted = coalesce(
                field(select(sum(INVOICE_LINE.QUANTITY))
                        .from(INVOICE_LINE)
                        .join(INVOICE)
                        .on(INVOICE.ID.eq(INVOICE_LINE.INVOICE_ID))
                        .where(
                                INVOICE_LINE.ORDER_LINE_ID.eq(ORDER_LINE.ID),
                                INVOICE.STATUS.eq("DRAFT"),
                                INVOICE.KIND.eq("CREDIT_NOTE"))),
                inline(BigDecimal.ZERO));
        var back = one.lines().stream().collect(toMap(ReturnLine::orderLine, ReturnLine::quantity, BigDecimal::add));
        return db
                .select(
                        ORDER_LINE.ID,
                        least(
                                ORDER_LINE.INVOICED_QUANTITY,
                                ORDER_LINE.INVOICED_QUANTITY.minus(kept).minus(drafted)))
                .from(ORDER_LINE)
                .where(ORDER_LINE.ID.in(back.keySet()))
                .fetch()
                .stream()
                .collect(toMap(
                        Record2::value1, row -> row.value2().min(back.getOrDefault(row.value1(), BigDecimal.ZERO))));
    }

    /** Those of which something is not credited yet. */
    private List<Long> invoicesOf(long order) {
        var back = INVOICE_LINE.as("back");
        var credited = coalesce(
                field(select(sum(back.QUANTITY))
                        .from(back)
                        .where(
                                back.ORDER_LINE_ID.eq(INVOICE_LINE.ORDER_LINE_ID),
                                back.invoice().CREDITS_ID.eq(INVOICE_LINE.INVOICE_ID),
                                back.invoice().STATUS.eq("POSTED"))),
                inline(BigDecimal.ZERO));
        return db.select(INVOICE.ID)
                .from(INVOICE)
                .where(INVOICE.STATUS.eq("POSTED"), INVOICE.KIND.eq("INVOICE"))
                .and(INVOICE.ID.in(selectDistinct(INVOICE_LINE.INVOICE_ID)
                        .from(INVOICE_LINE)
                        .join(ORDER_LINE)
                        .on(ORDER_LINE.ID.eq(INVOICE_LINE.ORDER_LINE_ID))
                        .where(ORDER_LINE.ORDER_ID.eq(order), INVOICE_LINE.QUANTITY.gt(credited))))
                .orderBy(INVOICE.DOCUMENT_ON, INVOICE.ID)
                .fetch(row -> row.value1());
    }
}
