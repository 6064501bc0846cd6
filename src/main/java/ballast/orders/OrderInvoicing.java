package ballast.orders;

import static db.orders.Tables.DELIVERY;
import static db.orders.Tables.ORDER_LINE;
import static db.sales.Tables.INVOICE;
import static db.sales.Tables.INVOICE_LINE;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import ballast.accounting.ExchangeRates;
import ballast.platform.company.Companies;
import ballast.platform.problem.RuleViolation;
import ballast.sales.Invoice;
import ballast.sales.Invoice.Kind;
import ballast.sales.InvoiceLine;
import ballast.sales.Invoices;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invoices of orders: of what was delivered or ordered, over several orders of a customer, and of deposits. */
@Component
public class OrderInvoicing {

    /**
     * What happened to an order line, and to its order, before it is invoiced.
     *
     * @param drafted what drafts of invoices hold of it
     * @param deposited whether a deposit was asked for
     */
    private record Begun(BigDecimal drafted, @Nullable LocalDate deliveredOn, boolean deposited) {}

    private final DSLContext db;
    private final SalesOrders orders;
    private final Invoices invoices;
    private final Deposits deposits;
    private final ExchangeRates rates;
    private final Companies companies;

    OrderInvoicing(
            DSLContext db,
            SalesOrders orders,
            Invoices invoices,
            Deposits deposits,
            ExchangeRates rates,
            Companies companies) {
        this.db = db;
        this.orders = orders;
        this.invoices = invoices;
        this.deposits = deposits;
        this.rates = rates;
        this.companies = companies;
    }

    /** Drafts an invoice of all that may be invoiced of these orders of one customer, in one currency. */
    @Transactional
    @RolesAllowed(OrdersPermissions.ORDER_INVOICE)
    public Invoice invoice(Collection<Long> ids) {
        var taken = ids.stream().distinct().sorted().map(orders::lock).toList();
        var first = taken.getFirst();
        for (var order : taken) {
            RuleViolation.require(
                    Objects.equals(order.party(), first.party())
                            && order.currency().equals(first.currency()),
                    "an_invoice_bills_orders_of_its_customer");
        }
        var begun = begun(taken);
        var lines = new ArrayList<InvoiceLine>();
        for (var order : taken) {
            lines.addAll(lines(order, begun));
        }
        RuleViolation.require(!lines.isEmpty(), "something_is_left_to_invoice");
        return invoices.save(draft(taken, lines, deliveredOn(begun.values())));
    }

    /** What may be invoiced of an order and is in no draft yet; the last invoice deducts its deposits. */
    private List<InvoiceLine> lines(SalesOrder order, Map<Long, Begun> begun) {
        RuleViolation.require(
                order.status() == SalesOrder.Status.CONFIRMED || order.status() == SalesOrder.Status.CLOSED,
                "only_confirmed_orders_are_invoiced");
        var lines = new ArrayList<InvoiceLine>();
        var isLast = true;
        var isDeposited = false;
        for (var line : order.lines()) {
            var before = Objects.requireNonNull(begun.get(line.id()));
            isDeposited |= before.deposited();
            var rest = line.billable(order.invoicing()).subtract(before.drafted());
            if (rest.signum() > 0) {
                lines.add(line.goods().of(rest));
            }
            var left = line.wanted()
                    .subtract(line.progress().returned())
                    .subtract(line.progress().invoiced())
                    .subtract(before.drafted());
            isLast &= left.compareTo(rest.max(BigDecimal.ZERO)) <= 0;
        }
        if (isLast && isDeposited && !lines.isEmpty()) {
            lines.addAll(deposits.deducted(order));
        }
        return lines;
    }

    /** By order line. */
    private Map<Long, Begun> begun(List<SalesOrder> taken) {
        var drafted = select(sum(INVOICE_LINE.QUANTITY))
                .from(INVOICE_LINE)
                .join(INVOICE)
                .on(INVOICE.ID.eq(INVOICE_LINE.INVOICE_ID))
                .where(INVOICE.STATUS.eq("DRAFT"), INVOICE.KIND.eq("INVOICE"))
                .and(INVOICE_LINE.ORDER_LINE_ID.eq(ORDER_LINE.ID));
        var delivered = select(max(DELIVERY.DELIVERED_ON))
                .from(DELIVERY)
                .where(DELIVERY.STATUS.eq("POSTED"), DELIVERY.ORDER_ID.eq(ORDER_LINE.ORDER_ID));
        var deposits = selectOne().from(INVOICE_LINE).where(INVOICE_LINE.DEPOSIT_ORDER_ID.eq(ORDER_LINE.ORDER_ID));
        var ids = taken.stream().map(SalesOrder::id).toList();
        return db
                .select(
                        ORDER_LINE.ID,
                        coalesce(field(drafted), inline(BigDecimal.ZERO)),
                        field(delivered),
                        field(exists(deposits)))
                .from(ORDER_LINE)
                .where(ORDER_LINE.ORDER_ID.in(ids))
                .fetch()
                .stream()
                .collect(toMap(Record4::value1, row -> new Begun(row.value2(), row.value3(), row.value4())));
    }

    private LocalDate deliveredOn(Collection<Begun> begun) {
        return begun.stream()
                .map(Begun::deliveredOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseGet(companies::today);
    }

    /** Asks for a part of the order before anything of it is delivered, with its VAT. */
    @Transactional
    @RolesAllowed(OrdersPermissions.ORDER_INVOICE)
    public Invoice deposit(long id, BigDecimal percent) {
        var order = orders.lock(id);
        RuleViolation.require(order.status() == SalesOrder.Status.CONFIRMED, "only_confirmed_orders_are_invoiced");
        RuleViolation.require(
                percent.signum() > 0 && percent.compareTo(BigDecimal.valueOf(100)) <= 0,
                "a_deposit_is_a_part_of_the_order");
        return invoices.save(draft(List.of(order), deposits.asked(order, percent), companies.today()));
    }

    private Invoice draft(List<SalesOrder> taken, List<InvoiceLine> lines, LocalDate deliveredOn) {
        var first = taken.getFirst();
        var today = companies.today();
        return new Invoice(
                0,
                Kind.INVOICE,
                Invoice.Status.DRAFT,
                null,
                first.party(),
                today,
                deliveredOn,
                null,
                first.paymentTerm(),
                first.currency(),
                rates.rate(first.currency(), today),
                taken.stream()
                        .map(SalesOrder::reference)
                        .filter(words -> !words.isBlank())
                        .distinct()
                        .collect(Collectors.joining(", ")),
                "",
                null,
                lines,
                null,
                null,
                UUID.randomUUID(),
                0);
    }
}
