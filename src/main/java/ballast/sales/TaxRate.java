package ballast.sales;

import ballast.platform.money.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

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

    /** VAT of the lines of this rate: of their nets, rounded once; those that bill an order bring their share of its VAT. */
    Money of(List<InvoiceLine> lines, String currency) {
        var alone = Money.zero(currency);
        var shares = Money.zero(currency);
        for (var line : lines) {
            var share = line.tax().id() == id ? line.origin().tax() : BigDecimal.ZERO;
            if (share == null) {
                alone = alone.plus(line.net(currency));
            } else {
                shares = shares.plus(Money.round(share, currency));
            }
        }
        return of(alone).plus(shares);
    }
}
