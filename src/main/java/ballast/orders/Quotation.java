package ballast.orders;

import ballast.sales.Invoice;
import ballast.sales.InvoiceLine;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is offered, until when. Once sent it stays as it is; a revision is a new one of the same number.
 *
 * @param replaces the quotation this one revises
 * @param order what the customer ordered because of it
 * @param command stores a new quotation only once, however often it is sent
 */
public record Quotation(
        long id,
        Status status,
        @Nullable String number,
        int revision,
        @Nullable Long replaces,
        @Nullable Long party,
        LocalDate documentOn,
        LocalDate validUntil,
        @Nullable Integer paymentTerm,
        String currency,
        BigDecimal rate,
        String reference,
        String text,
        List<QuotedLine> lines,
        @Nullable Long order,
        UUID command,
        int version)
        implements Serializable {

    public static final String DOCUMENT = "orders.quotation";
    private static final int DAYS = 30;

    /** Sent ones are the customer's to answer; a revised one has a successor. */
    public enum Status {
        DRAFT,
        SENT,
        ACCEPTED,
        DECLINED,
        REVISED
    }

    public Quotation {
        lines = lines.stream().filter(line -> line.goods().item() != null).toList();
    }

    public static Quotation draft(@Nullable Long party, LocalDate on, String currency) {
        return new Quotation(
                0,
                Status.DRAFT,
                null,
                1,
                null,
                party,
                on,
                on.plusDays(DAYS),
                null,
                currency,
                BigDecimal.ONE,
                "",
                "",
                List.of(),
                null,
                UUID.randomUUID(),
                0);
    }

    public Quotation with(List<QuotedLine> all) {
        return copy(id, status, number, revision, replaces, documentOn, validUntil, all, command, version);
    }

    /** The next revision of it, still to be written. */
    Quotation revised(LocalDate on) {
        return copy(0, Status.DRAFT, number, revision + 1, id, on, on.plusDays(DAYS), lines, UUID.randomUUID(), 0);
    }

    private Quotation copy(
            long id,
            Status status,
            @Nullable String number,
            int revision,
            @Nullable Long replaces,
            LocalDate on,
            LocalDate until,
            List<QuotedLine> lines,
            UUID command,
            int version) {
        return new Quotation(
                id,
                status,
                number,
                revision,
                replaces,
                party,
                on,
                until,
                paymentTerm,
                currency,
                rate,
                reference,
                text,
                lines,
                null,
                command,
                version);
    }

    /** What it comes to, without what is optional. */
    public Invoice sum() {
        return Invoice.draft(Invoice.Kind.INVOICE, party, documentOn, currency)
                .with(lines.stream()
                        .filter(line -> !line.optional())
                        .map(QuotedLine::goods)
                        .toList());
    }

    public List<InvoiceLine> goods() {
        return lines.stream().map(QuotedLine::goods).toList();
    }

    public boolean isEditable() {
        return status == Status.DRAFT;
    }

    public boolean may(QuotationAction action) {
        return id != 0 && action.from().contains(status);
    }

    /** Nobody answered it in time. */
    public boolean isExpired(LocalDate today) {
        return status == Status.SENT && validUntil.isBefore(today);
    }
}
