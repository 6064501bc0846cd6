package ballast.orders;

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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invoices of orders: of what was delivered or ordered, over several orders of a customer, and of deposits. */
@Component
public class OrderInvoicing {

    private final SalesOrders orders;
    private final Invoices invoices;
    private final BilledQuantities billed;
    private final Deposits deposits;
    private final ExchangeRates rates;
    private final Companies companies;

    OrderInvoicing(
            SalesOrders orders,
            Invoices invoices,
            BilledQuantities billed,
            Deposits deposits,
            ExchangeRates rates,
            Companies companies) {
        this.orders = orders;
        this.invoices = invoices;
        this.billed = billed;
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
        var lines = new ArrayList<InvoiceLine>();
        for (var order : taken) {
            lines.addAll(lines(order));
        }
        RuleViolation.require(!lines.isEmpty(), "something_is_left_to_invoice");
        return invoices.save(draft(taken, lines, billed.deliveredOn(taken)));
    }

    /** What may be invoiced of an order and is in no draft yet; the last invoice deducts its deposits. */
    private List<InvoiceLine> lines(SalesOrder order) {
        RuleViolation.require(
                order.status() == SalesOrder.Status.CONFIRMED || order.status() == SalesOrder.Status.CLOSED,
                "only_confirmed_orders_are_invoiced");
        var drafted = billed.drafted(order.id());
        var lines = new ArrayList<InvoiceLine>();
        var isLast = true;
        for (var line : order.lines()) {
            var rest = line.billable(order.invoicing()).subtract(drafted.getOrDefault(line.id(), BigDecimal.ZERO));
            if (rest.signum() > 0) {
                var done = line.progress().invoiced().add(drafted.getOrDefault(line.id(), BigDecimal.ZERO));
                lines.add(billed.rounded(
                        line.goods().of(rest), done, line.progress().invoicedNet(), order.currency()));
            }
            var left = line.wanted()
                    .subtract(line.progress().returned())
                    .subtract(line.progress().invoiced())
                    .subtract(drafted.getOrDefault(line.id(), BigDecimal.ZERO));
            isLast &= left.compareTo(rest.max(BigDecimal.ZERO)) <= 0;
        }
        if (isLast && !lines.isEmpty()) {
            lines.addAll(deposits.deducted(order));
        }
        return lines;
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
