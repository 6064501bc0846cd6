package ballast.payables;

import ballast.platform.money.Money;
import ballast.purchasing.TaxRate;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A supplier's bill or credit note, or our debit note to him. Its arithmetic is that of EN 16931.
 *
 * @param reference the supplier's own number
 * @param postingOn the day it counts on in the books
 * @param rate units of the currency per unit of the ledger currency
 * @param about what it takes back
 * @param receipts the goods its freight and duty are for
 * @param blocked not to be paid until its exceptions are settled
 * @param command stores a new bill only once, however often it is sent
 */
public record Bill(
        long id,
        Kind kind,
        Status status,
        @Nullable String number,
        @Nullable Long party,
        String reference,
        LocalDate documentOn,
        LocalDate postingOn,
        @Nullable LocalDate dueOn,
        @Nullable Integer paymentTerm,
        String currency,
        BigDecimal rate,
        String text,
        About about,
        List<Long> receipts,
        List<BillLine> lines,
        boolean blocked,
        Booked booked,
        UUID command,
        int version)
        implements Serializable {

    public static final String DOCUMENT = "payables.bill";

    /** A credit note comes from the supplier; a debit note is ours, for what went back to him. */
    public enum Kind {
        BILL,
        CREDIT_NOTE,
        DEBIT_NOTE
    }

    /** Numbered and in the books once posted; from then on only credited or reversed. */
    public enum Status {
        DRAFT,
        POSTED,
        REVERSED
    }

    /** The bill a credit note takes back, or the return a debit note charges. */
    public record About(@Nullable Long credits, @Nullable Long returned) implements Serializable {

        public static final About NOTHING = new About(null, null);
    }

    /** Its journal entry, and the one that takes it back. */
    public record Booked(@Nullable Long entry, @Nullable Long reversal) implements Serializable {

        public static final Booked NOT = new Booked(null, null);
    }

    /** One tax code's share of the document (EN 16931 BG-23). */
    public record Tax(TaxRate rate, Money net, Money tax) implements Serializable {}

    public Bill {
        receipts = List.copyOf(receipts);
        lines = lines.stream().filter(line -> !line.isBlank()).toList();
    }

    public static Bill draft(Kind kind, @Nullable Long party, LocalDate on, String currency) {
        return new Bill(
                0,
                kind,
                Status.DRAFT,
                null,
                party,
                "",
                on,
                on,
                null,
                null,
                currency,
                BigDecimal.ONE,
                "",
                About.NOTHING,
                List.of(),
                List.of(),
                false,
                Booked.NOT,
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
                .map(net -> new Tax(net.getKey(), net.getValue(), net.getKey().of(net.getValue())))
                .toList();
    }

    /** What the supplier charges; the VAT a buyer owes himself is not on the bill. */
    public Money tax() {
        return taxes().stream().map(tax -> tax.rate().charged(tax.net())).reduce(Money.zero(currency), Money::plus);
    }

    public Money gross() {
        return net().plus(tax());
    }

    public boolean isEditable() {
        return status == Status.DRAFT;
    }

    public boolean isPosted() {
        return status == Status.POSTED;
    }

    /** Credit and debit notes are on the other side. */
    int sign() {
        return kind == Kind.BILL ? 1 : -1;
    }

    public Bill with(List<BillLine> all) {
        return with(reference, all, receipts, about, paymentTerm, rate);
    }

    public Bill over(List<Long> goods) {
        return with(reference, lines, goods, about, paymentTerm, rate);
    }

    public Bill named(String suppliersNumber) {
        return with(suppliersNumber, lines, receipts, about, paymentTerm, rate);
    }

    public Bill due(@Nullable Integer term, BigDecimal itsRate) {
        return with(reference, lines, receipts, about, term, itsRate);
    }

    Bill about(About other, BigDecimal itsRate) {
        return with(reference, lines, receipts, other, paymentTerm, itsRate);
    }

    private Bill with(
            String itsNumber,
            List<BillLine> all,
            List<Long> goods,
            About other,
            @Nullable Integer term,
            BigDecimal itsRate) {
        return new Bill(
                id,
                kind,
                status,
                number,
                party,
                itsNumber,
                documentOn,
                postingOn,
                dueOn,
                term,
                currency,
                itsRate,
                text,
                other,
                goods,
                all,
                blocked,
                booked,
                command,
                version);
    }
}
