package ballast.sales;

import ballast.platform.money.Money;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A tax code with what a document needs of it.
 *
 * @param rate percent
 * @param category EN 16931 BT-151, UNTDID 5305
 */
public record TaxRate(int id, String code, BigDecimal rate, String category) implements Serializable {

    public TaxRate {
        rate = rate.stripTrailingZeros();
    }

    /** VAT of a sum of nets, rounded once. */
    public Money of(Money net) {
        return Money.round(net.amount().multiply(rate).movePointLeft(2), net.currency());
    }
}
