package ballast.sales;

import ballast.platform.money.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or a credit note to a customer. Its arithmetic is that of EN 16931: line nets are rounded, VAT is
 * computed per tax code on the document's sum (BR-CO-17), the total is the sum of both. Lines that bill an order add
 * what its VAT grows by, which may differ by a minor unit.
 *
 * @param rate units of the currency per unit of the ledger currency
 * @param credits the invoice a credit note takes back
 * @param command stores a new invoice only once, however often it is sent
 */
public record Invoice(
        long id,
        Kind kind,
        Status status,
        @Nullable String number,
        @Nullable Long party,
        LocalDate documentOn,
        @Nullable LocalDate deliveredOn,
        @Nullable LocalDate dueOn,
        @Nullable Integer paymentTerm,
        String currency,
        BigDecimal rate,
        String reference,
        String text,
        @Nullable Long credits,
        List<InvoiceLine> lines,
        @Nullable Long entry,
        @Nullable Long reversal,
        UUID command,
        int version)
        implements Serializable {

    public Invoice {
        lines = lines.stream().filter(line -> !line.isBlank()).toList();
    }

    /** A credit note owes the customer what an invoice would ask for. */
    public enum Kind {
        INVOICE,
        CREDIT_NOTE
    }

    /** Numbered and in the books once posted; from then on only reversed. */
    public enum Status {
        DRAFT,
        POSTED,
        REVERSED
    }

    /** One tax code's share of the document (EN 16931 BG-23). */
    public record Tax(TaxRate rate, Money net, Money tax) implements Serializable {}

    public static Invoice draft(Kind kind, @Nullable Long party, LocalDate documentOn, String currency) {
        return new Invoice(
                0,
                kind,
                Status.DRAFT,
                null,
                party,
                documentOn,
                documentOn,
                null,
                null,
                currency,
                BigDecimal.ONE,
                "",
                "",
                null,
                List.of(),
                null,
                null,
                UUID.randomUUID(),
                0);
    }

    public Money net() {
        return lines.stream().map(line -> line.net(currency)).reduce(Money.zero(currency), Money::plus);
    }

    /** By falling rate, so that the usual rate comes first. */
    public List<Tax> taxes() {
        var nets = new TreeMap<TaxRate, Money>(
                Comparator.comparing(TaxRate::rate).reversed().thenComparingInt(TaxRate::id));
        lines.forEach(line -> nets.merge(line.tax(), line.net(currency), Money::plus));
        return nets.entrySet().stream()
                .map(net -> new Tax(net.getKey(), net.getValue(), net.getKey().of(lines, currency)))
                .toList();
    }

    public Money tax() {
        return taxes().stream().map(Tax::tax).reduce(Money.zero(currency), Money::plus);
    }

    public Money gross() {
        return net().plus(tax());
    }

    /** Entries and settlements are on the other side for a credit note. */
    public int sign() {
        return kind == Kind.INVOICE ? 1 : -1;
    }

    boolean billsOrders() {
        return lines.stream()
                .anyMatch(line ->
                        line.origin().orderLine() != null || line.origin().deposit() != null);
    }

    public boolean isEditable() {
        return status == Status.DRAFT;
    }

    public Invoice with(List<InvoiceLine> all) {
        return new Invoice(
                id,
                kind,
                status,
                number,
                party,
                documentOn,
                deliveredOn,
                dueOn,
                paymentTerm,
                currency,
                rate,
                reference,
                text,
                credits,
                all,
                entry,
                reversal,
                command,
                version);
    }

    Invoice crediting(Invoice original) {
        return new Invoice(
                id,
                kind,
                status,
                number,
                original.party,
                documentOn,
                original.deliveredOn,
                dueOn,
                null,
                original.currency,
                original.rate,
                original.reference,
                text,
                original.id,
                original.lines,
                entry,
                reversal,
                command,
                version);
    }

    Invoice posted(long stored, String given, LocalDate due, int now, long inBooks) {
        return new Invoice(
                stored,
                kind,
                Status.POSTED,
                given,
                party,
                documentOn,
                deliveredOn,
                due,
                paymentTerm,
                currency,
                rate,
                reference,
                text,
                credits,
                lines,
                inBooks,
                reversal,
                command,
                now);
    }
}
