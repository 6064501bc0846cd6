package ballast.purchasing;

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
 * An order to a supplier.
 *
 * @param warehouse where the goods go
 * @param rate units of the currency per unit of the ledger currency
 * @param reference the supplier's confirmation
 * @param revision how often it was changed since it was confirmed
 * @param command stores a new order only once, however often it is sent
 */
public record PurchaseOrder(
        long id,
        Status status,
        @Nullable String number,
        @Nullable Long party,
        LocalDate orderedOn,
        @Nullable LocalDate dueOn,
        @Nullable Integer warehouse,
        @Nullable Integer paymentTerm,
        String currency,
        BigDecimal rate,
        String reference,
        String text,
        List<PurchaseLine> lines,
        int revision,
        UUID command,
        int version)
        implements Serializable {

    public static final String DOCUMENT = "purchasing.purchase_order";

    /** Numbered once confirmed; closed when all of it was received and billed, or is no longer expected. */
    public enum Status {
        DRAFT,
        CONFIRMED,
        CLOSED,
        CANCELLED
    }

    public PurchaseOrder {
        lines = lines.stream().filter(line -> !line.isBlank()).toList();
    }

    public static PurchaseOrder draft(
            @Nullable Long party, LocalDate on, @Nullable Integer warehouse, String currency) {
        return new PurchaseOrder(
                0,
                Status.DRAFT,
                null,
                party,
                on,
                null,
                warehouse,
                null,
                currency,
                BigDecimal.ONE,
                "",
                "",
                List.of(),
                0,
                UUID.randomUUID(),
                0);
    }

    public Money net() {
        return lines.stream().map(line -> line.net(currency)).reduce(Money.zero(currency), Money::plus);
    }

    /** VAT per tax code on the document's sum, as far as the supplier charges it. */
    public Money tax() {
        var nets = new TreeMap<TaxRate, Money>(Comparator.comparingInt(TaxRate::id));
        lines.forEach(line -> nets.merge(line.tax(), line.net(currency), Money::plus));
        return nets.entrySet().stream()
                .map(net -> net.getKey().charged(net.getValue()))
                .reduce(Money.zero(currency), Money::plus);
    }

    public Money gross() {
        return net().plus(tax());
    }

    public boolean isDraft() {
        return status == Status.DRAFT;
    }

    /** Also after it was confirmed: what changes then is kept as its history. */
    public boolean isEditable() {
        return status == Status.DRAFT || status == Status.CONFIRMED;
    }

    public boolean isUnderWay() {
        return status == Status.CONFIRMED;
    }

    public boolean isReceivable() {
        return isUnderWay()
                && lines.stream()
                        .anyMatch(line -> line.what().stocked() && line.open().signum() > 0);
    }

    public boolean isReturnable() {
        return lines.stream()
                .anyMatch(line ->
                        line.progress().received().compareTo(line.progress().returned()) > 0);
    }

    /** Some of it never came. */
    public boolean isShort() {
        return lines.stream()
                .anyMatch(line ->
                        line.progress().closed() && line.progress().received().compareTo(line.ordered()) < 0);
    }

    public PurchaseOrder with(List<PurchaseLine> all) {
        return new PurchaseOrder(
                id,
                status,
                number,
                party,
                orderedOn,
                dueOn,
                warehouse,
                paymentTerm,
                currency,
                rate,
                reference,
                text,
                all,
                revision,
                command,
                version);
    }
}
