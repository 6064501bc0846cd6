package ballast.sales;

import ballast.platform.money.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One line of an invoice.
 *
 * @param postingGroup decides the revenue account
 * @param price per unit, without VAT, in the invoice's currency
 * @param discount percent off the price
 */
public record InvoiceLine(
        @Nullable Long item,
        String itemNumber,
        int postingGroup,
        String description,
        BigDecimal quantity,
        int unit,
        String unitCode,
        BigDecimal price,
        BigDecimal discount,
        TaxRate tax)
        implements Serializable {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static final TaxRate NO_TAX = new TaxRate(0, "", BigDecimal.ZERO, "O");

    public static InvoiceLine blank() {
        return new InvoiceLine(null, "", 0, "", BigDecimal.ONE, 0, "", BigDecimal.ZERO, BigDecimal.ZERO, NO_TAX);
    }

    /** Quantity × price × (1 − discount), rounded half-up to the minor unit. */
    public Money net(String currency) {
        var factor = HUNDRED.subtract(discount);
        return new Money(
                quantity.multiply(price).multiply(factor).divide(HUNDRED, Money.digits(currency), RoundingMode.HALF_UP),
                currency);
    }

    /** Nothing was entered. */
    boolean isBlank() {
        return item == null && description.isBlank() && price.signum() == 0;
    }

    public InvoiceLine describing(String words) {
        return new InvoiceLine(item, itemNumber, postingGroup, words, quantity, unit, unitCode, price, discount, tax);
    }

    public InvoiceLine of(BigDecimal pieces) {
        return new InvoiceLine(
                item, itemNumber, postingGroup, description, pieces, unit, unitCode, price, discount, tax);
    }

    public InvoiceLine at(BigDecimal unitPrice) {
        return new InvoiceLine(
                item, itemNumber, postingGroup, description, quantity, unit, unitCode, unitPrice, discount, tax);
    }

    public InvoiceLine less(BigDecimal percent) {
        return new InvoiceLine(
                item, itemNumber, postingGroup, description, quantity, unit, unitCode, price, percent, tax);
    }

    public InvoiceLine taxed(TaxRate rate) {
        return new InvoiceLine(
                item, itemNumber, postingGroup, description, quantity, unit, unitCode, price, discount, rate);
    }
}
