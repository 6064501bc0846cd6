package ballast.orders;

import ballast.sales.Invoice;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer ordered. Confirmed, it keeps goods for the customer; its lines tell how far they got.
 *
 * @param state how it stands, told by its lines and its invoices
 * @param rate units of the currency per unit of the ledger currency
 * @param quotation what it came of
 * @param command stores a new order only once, however often it is sent
 */
public record SalesOrder(
        long id,
        Status status,
        State state,
        @Nullable String number,
        @Nullable Long party,
        LocalDate orderedOn,
        LocalDate neededOn,
        @Nullable Integer paymentTerm,
        String currency,
        BigDecimal rate,
        Invoicing invoicing,
        String reference,
        String text,
        @Nullable Long quotation,
        List<OrderedLine> lines,
        UUID command,
        int version)
        implements Serializable {

    public static final String DOCUMENT = "orders.order";

    /** Held ones exceed the customer's credit; of closed ones the rest is no longer wanted. */
    public enum Status {
        DRAFT,
        HELD,
        CONFIRMED,
        CLOSED,
        CANCELLED
    }

    /** How an order stands: what is to be done about it next. */
    public enum State {
        DRAFT,
        HELD,
        TO_DELIVER,
        PARTLY_DELIVERED,
        TO_INVOICE,
        INVOICED,
        COMPLETED,
        CANCELLED
    }

    /** Whether invoices follow what was delivered, or are written before. */
    public enum Invoicing {
        DELIVERED,
        ORDERED
    }

    public SalesOrder {
        lines = lines.stream().filter(line -> line.goods().item() != null).toList();
    }

    public static SalesOrder draft(@Nullable Long party, LocalDate on, String currency) {
        return new SalesOrder(
                0,
                Status.DRAFT,
                State.DRAFT,
                null,
                party,
                on,
                on,
                null,
                currency,
                BigDecimal.ONE,
                Invoicing.DELIVERED,
                "",
                "",
                null,
                List.of(),
                UUID.randomUUID(),
                0);
    }

    static SalesOrder of(Quotation quotation, List<OrderedLine> lines, LocalDate on) {
        return new SalesOrder(
                0,
                Status.DRAFT,
                State.DRAFT,
                null,
                quotation.party(),
                on,
                on,
                quotation.paymentTerm(),
                quotation.currency(),
                quotation.rate(),
                Invoicing.DELIVERED,
                quotation.reference(),
                "",
                quotation.id(),
                lines,
                quotation.command(),
                0);
    }

    public SalesOrder with(List<OrderedLine> all) {
        return new SalesOrder(
                id,
                status,
                state,
                number,
                party,
                orderedOn,
                neededOn,
                paymentTerm,
                currency,
                rate,
                invoicing,
                reference,
                text,
                quotation,
                all,
                command,
                version);
    }

    /** As everybody may know it. */
    SalesOrder withoutCosts() {
        return with(lines.stream().map(line -> line.costing(null)).toList());
    }

    /** As it is once it is confirmed, or held. */
    SalesOrder confirmed(Status now, @Nullable String given) {
        return new SalesOrder(
                id,
                now,
                now == Status.HELD ? State.HELD : State.TO_DELIVER,
                given,
                party,
                orderedOn,
                neededOn,
                paymentTerm,
                currency,
                rate,
                invoicing,
                reference,
                text,
                quotation,
                lines,
                command,
                version + 1);
    }

    /** What it comes to by now. */
    public Invoice sum() {
        return Invoice.draft(Invoice.Kind.INVOICE, party, orderedOn, currency)
                .with(lines.stream().map(line -> line.goods().of(line.wanted())).toList());
    }

    public boolean isEditable() {
        return status == Status.DRAFT || isUnderWay();
    }

    public boolean isUnderWay() {
        return status == Status.CONFIRMED || status == Status.HELD;
    }

    public boolean may(OrderAction action) {
        return id != 0 && action.from().contains(status);
    }

    public boolean isToDeliver() {
        return status == Status.CONFIRMED
                && lines.stream().anyMatch(line -> line.open().signum() > 0);
    }

    public boolean isToInvoice() {
        return (status == Status.CONFIRMED || status == Status.CLOSED)
                && lines.stream().anyMatch(line -> line.billable(invoicing).signum() > 0);
    }

    public boolean isReturnable() {
        return lines.stream()
                .anyMatch(line ->
                        line.progress().delivered().compareTo(line.progress().returned()) > 0);
    }
}
