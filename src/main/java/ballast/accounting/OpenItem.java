package ballast.accounting;

import ballast.platform.money.Money;
import ballast.platform.problem.RuleViolation;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What a party owes (positive) or is owed (negative) by one posted line, until it is settled.
 *
 * @param entry the journal entry that opened it
 * @param discount granted when paid in full by {@code discountOn}, on the item's side
 */
public record OpenItem(
        long id,
        long entry,
        AccountRef account,
        long party,
        String number,
        LocalDate documentOn,
        LocalDate postingOn,
        LocalDate dueOn,
        Money amount,
        Money ledgerAmount,
        @Nullable LocalDate discountOn,
        Money discount,
        Money settled,
        Money ledgerSettled)
        implements Serializable {

    public Money open() {
        return amount.minus(settled);
    }

    public Money ledgerOpen() {
        return ledgerAmount.minus(ledgerSettled);
    }

    public boolean isOpen() {
        return !open().isZero() || !ledgerOpen().isZero();
    }

    /** What may still be taken off on that day: in time, and of what is open. */
    public Money discountAt(LocalDate day) {
        if (discountOn == null || day.isAfter(discountOn) || amount.isZero()) {
            return Money.zero(amount.currency());
        }
        return share(discount, open().amount(), amount.amount());
    }

    /** A part of the open amount in ledger currency, at the rate the item was booked; the last part takes the rest. */
    public Money ledgerOf(Money part) {
        var open = open();
        RuleViolation.require(
                part.abs().compareTo(open.abs()) <= 0 && part.signum() * open.signum() >= 0,
                "an_open_item_is_not_oversettled",
                number);
        return part.equals(open) ? ledgerOpen() : share(ledgerOpen(), part.amount(), open.amount());
    }

    static Money share(Money whole, BigDecimal part, BigDecimal of) {
        return new Money(
                whole.amount().multiply(part).divide(of, Money.digits(whole.currency()), RoundingMode.HALF_UP),
                whole.currency());
    }

    /** Which items must not be paid yet, known by a module above. */
    public interface Block {

        /** Refuses these items, if one of them must not be paid yet. */
        void requirePayable(Collection<Long> items);
    }
}
