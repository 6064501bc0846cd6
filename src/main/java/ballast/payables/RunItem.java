package ballast.payables;

import ballast.platform.money.Money;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A bill in a payment run, or a credit that is deducted.
 *
 * @param number the document's
 * @param amount that is settled; negative for a credit
 * @param discount the part of it that need not be paid, being early
 */
public record RunItem(
        long openItem,
        long party,
        String supplier,
        String number,
        LocalDate dueOn,
        Money amount,
        Money discount,
        boolean included)
        implements Serializable {

    public Money cash() {
        return amount.minus(discount);
    }

    public RunItem included(boolean yes) {
        return new RunItem(openItem, party, supplier, number, dueOn, amount, discount, yes);
    }
}
