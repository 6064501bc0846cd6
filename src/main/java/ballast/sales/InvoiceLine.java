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
 * @param origin what it was written because of
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
        TaxRate tax,
        Origin origin)
        implements Serializable {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static final TaxRate NO_TAX = new TaxRate(0, "", BigDecimal.ZERO, "O");

    /**
     * What an invoice line was written because of; most have none.
     *
     * @param orderLine the order line it bills
     * @param deposit the order whose deposit it asks for, or deducts
     * @param rounding what it has more or less, so that the invoices of an order line add up to it
     * @param tax what it adds to the VAT of its order; null where the document's net alone decides
     */
    public record Origin(
            @Nullable Long orderLine,
            @Nullable Long deposit,
            BigDecimal rounding,
            @Nullable BigDecimal tax) implements Serializable {

        public static final Origin NONE = new Origin(null, null, BigDecimal.ZERO, null);

        public static Origin of(long orderLine) {
            return new Origin(orderLine, null, BigDecimal.ZERO, null);
        }

        public static Origin deposit(long order) {
            return new Origin(null, order, BigDecimal.ZERO, null);
        }

        public Origin rounded(BigDecimal by) {
            return new Origin(orderLine, deposit, by, null);
        }

        Origin taxed(BigDecimal share) {
            return new Origin(orderLine, deposit, rounding, share);
        }
    }

    public static InvoiceLine blank() {
        return new InvoiceLine(
                null, "", 0, "", BigDecimal.ONE, 0, "", BigDecimal.ZERO, BigDecimal.ZERO, NO_TAX, Origin.NONE);
    }

    /** Quantity × price × (1 − discount), rounded half-up to the minor unit; the last of several takes the rest. */
    public Money net(String currency) {
        return exact(currency).plus(Money.round(origin.rounding(), currency));
    }

    private Money exact(String currency) {
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
        return with(words, quantity, price, discount, tax, origin);
    }

    public InvoiceLine of(BigDecimal pieces) {
        return with(description, pieces, price, discount, tax, origin.rounded(BigDecimal.ZERO));
    }

    public InvoiceLine at(BigDecimal unitPrice) {
        return with(description, quantity, unitPrice, discount, tax, origin.rounded(BigDecimal.ZERO));
    }

    public InvoiceLine less(BigDecimal percent) {
        return with(description, quantity, price, percent, tax, origin.rounded(BigDecimal.ZERO));
    }

    public InvoiceLine taxed(TaxRate rate) {
        return with(description, quantity, price, discount, rate, origin.rounded(origin.rounding()));
    }

    public InvoiceLine because(Origin of) {
        return with(description, quantity, price, discount, tax, of);
    }

    /** Its net is what is missing to this amount. */
    public InvoiceLine making(Money net) {
        return because(origin.rounded(net.minus(exact(net.currency())).amount()));
    }

    InvoiceLine adding(Money tax) {
        return because(origin.taxed(tax.amount()));
    }

    private InvoiceLine with(
            String words, BigDecimal pieces, BigDecimal unitPrice, BigDecimal percent, TaxRate rate, Origin of) {
        return new InvoiceLine(
                item, itemNumber, postingGroup, words, pieces, unit, unitCode, unitPrice, percent, rate, of);
    }
}
