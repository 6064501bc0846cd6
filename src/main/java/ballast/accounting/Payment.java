package ballast.accounting;

import ballast.platform.document.DocumentAction;
import ballast.platform.money.Money;
import ballast.platform.problem.RuleViolation;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in or went out, and the open items it pays; the rest stays with the party as credit.
 *
 * @param amount moved on the bank account, in the currency of the items
 * @param rate units of that currency per unit of the ledger currency; 1 in ledger currency
 */
public record Payment(
        long id,
        String number,
        Status status,
        Direction direction,
        long party,
        LocalDate paidOn,
        int bankAccount,
        Money amount,
        BigDecimal rate,
        String reference,
        List<Allocation> allocations,
        @Nullable Long entry,
        @Nullable Long reversal,
        int version)
        implements Serializable {

    public Payment {
        allocations = List.copyOf(allocations);
        rate = rate.setScale(6, RoundingMode.HALF_UP);
    }

    public static Payment draft(
            Direction direction,
            long party,
            LocalDate paidOn,
            int bankAccount,
            Money amount,
            BigDecimal rate,
            String reference,
            List<Allocation> allocations) {
        return new Payment(
                0,
                "",
                Status.POSTED,
                direction,
                party,
                paidOn,
                bankAccount,
                amount,
                rate,
                reference,
                allocations,
                null,
                null,
                0);
    }

    /** Which way the money goes. */
    public enum Direction {
        INCOMING,
        OUTGOING;

        /** From the payment's positive amounts to the side of what it pays. */
        Money side(Money amount) {
            return this == INCOMING ? amount : amount.negate();
        }
    }

    /** A payment is posted as soon as it exists. */
    public enum Status {
        POSTED,
        REVERSED
    }

    /** What may be done with a payment. */
    public enum Action implements DocumentAction<Status> {
        REVERSE;

        @Override
        public Set<Status> from() {
            return Set.of(Status.POSTED);
        }

        @Override
        public Status to() {
            return Status.REVERSED;
        }

        @Override
        public String permission() {
            return AccountingPermissions.PAYMENT_REVERSE;
        }
    }

    /**
     * What the payment does to one item.
     *
     * @param amount of the item that is settled, discount included; negative when the item is set off
     * @param discount the part of it that is not paid
     */
    public record Allocation(long openItem, Money amount, Money discount) implements Serializable {

        public static Allocation of(long openItem, Money amount) {
            return new Allocation(openItem, amount, Money.zero(amount.currency()));
        }

        public Money cash() {
            return amount.minus(discount);
        }
    }

    /** What no item takes: it becomes the party's credit. */
    public Money remainder() {
        return allocations.stream().map(Allocation::cash).reduce(amount, Money::minus);
    }

    void check() {
        if (amount.signum() <= 0) {
            throw RuleViolation.at("amount", "payment_amount_is_positive");
        }
        if (rate.signum() <= 0) {
            throw RuleViolation.at("rate", "payment_rate_is_positive");
        }
        for (var allocation : allocations) {
            RuleViolation.require(!allocation.amount().isZero(), "allocation_pays_something", allocation.openItem());
            RuleViolation.require(
                    allocation.discount().abs().compareTo(allocation.amount().abs()) <= 0
                            && allocation.discount().signum()
                                            * allocation.amount().signum()
                                    >= 0,
                    "discount_is_part_of_the_payment",
                    allocation.openItem());
        }
        RuleViolation.require(
                allocations.stream().map(Allocation::openItem).distinct().count() == allocations.size(),
                "an_item_is_settled_once_per_settlement");
    }

    Payment posted(long newId, String newNumber) {
        return new Payment(
                newId,
                newNumber,
                Status.POSTED,
                direction,
                party,
                paidOn,
                bankAccount,
                amount,
                rate,
                reference,
                allocations,
                entry,
                reversal,
                1);
    }

    Payment within(long entryId) {
        return new Payment(
                id,
                number,
                status,
                direction,
                party,
                paidOn,
                bankAccount,
                amount,
                rate,
                reference,
                allocations,
                entryId,
                reversal,
                version);
    }
}
