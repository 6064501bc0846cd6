package ballast.purchasing;

import ballast.platform.money.Money;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A tax code with what a purchase needs of it.
 *
 * @param rate percent
 * @param category EN 16931 BT-151, UNTDID 5305
 */
public record TaxRate(int id, String code, BigDecimal rate, String category) implements Serializable {

    public static final TaxRate NONE = new TaxRate(0, "", BigDecimal.ZERO, "O");

    public TaxRate {
        rate = rate.stripTrailingZeros();
    }

    /** VAT of a sum of nets, rounded once. */
    public Money of(Money net) {
        return Money.round(net.amount().multiply(rate).movePointLeft(2), net.currency());
    }

    /** Where the buyer owes the VAT himself, the supplier charges none. */
    public boolean isReverseCharge() {
        return category.equals("AE");
    }

    /** What the supplier charges. */
    public Money charged(Money net) {
        return isReverseCharge() ? Money.zero(net.currency()) : of(net);
    }
}
