package ballast.payables;

import ballast.platform.money.Money;
import ballast.purchasing.BillableLines;
import ballast.purchasing.ItemInUnit;
import ballast.purchasing.TaxRate;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One line of a supplier's bill.
 *
 * @param source what it charges for
 * @param what the item, or nothing
 * @param price per unit, without VAT, in the bill's currency
 * @param discount percent off the price
 * @param outcome what became of it when it was posted
 */
public record BillLine(
        Source source,
        ItemInUnit what,
        String description,
        BigDecimal quantity,
        BigDecimal price,
        BigDecimal discount,
        TaxRate tax,
        Outcome outcome)
        implements Serializable {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How a cost is shared out over the goods it is for. */
    public enum Spread {
        QUANTITY,
        VALUE,
        WEIGHT
    }

    /**
     * What a line charges for: a line of an order, a cost of receipts, or an account; on a credit or debit note also the
     * line of the bill or of the return it is about.
     */
    public record Source(
            @Nullable Long orderLine,
            @Nullable Spread spread,
            @Nullable Integer account,
            String accountNumber,
            @Nullable Integer creditsLine,
            @Nullable Integer returnLine)
            implements Serializable {

        public static final Source NONE = new Source(null, null, null, "", null, null);

        public static Source order(long line) {
            return new Source(line, null, null, "", null, null);
        }

        public static Source landed(Spread by) {
            return new Source(null, by, null, "", null, null);
        }

        public static Source account(int id, String number) {
            return new Source(null, null, id, number, null, null);
        }

        public static Source returned(int line) {
            return new Source(null, null, null, "", null, line);
        }

        Source crediting(int line) {
            return new Source(orderLine, spread, account, accountNumber, line, null);
        }
    }

    /**
     * What became of it.
     *
     * @param matched what it took of the order, in the item's own unit
     * @param disputed net that the supplier is asked to credit
     * @param credited net that was credited so far
     */
    public record Outcome(BigDecimal matched, BigDecimal disputed, BigDecimal credited) implements Serializable {

        public static final Outcome NONE = new Outcome(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    public static BillLine blank() {
        return of(Source.NONE, ItemInUnit.NOTHING, "", BigDecimal.ONE, BigDecimal.ZERO, TaxRate.NONE);
    }

    public static BillLine of(
            Source source, ItemInUnit what, String description, BigDecimal quantity, BigDecimal price, TaxRate tax) {
        return new BillLine(source, what, description, quantity, price, BigDecimal.ZERO, tax, Outcome.NONE);
    }

    /** What an order's line may be billed for; one of it where that is nothing yet. */
    public static BillLine of(BillableLines.Line line) {
        var open = line.billable().signum() > 0
                ? line.billable().setScale(6, RoundingMode.HALF_UP).stripTrailingZeros()
                : BigDecimal.ONE;
        var quantity = open.scale() < 0 ? open.setScale(0) : open;
        return of(Source.order(line.id()), line.what(), line.description(), quantity, line.price(), line.tax())
                .less(line.discount());
    }

    /** Quantity × price × (1 − discount), rounded half-up to the minor unit. */
    public Money net(String currency) {
        return Money.round(
                quantity.multiply(price).multiply(HUNDRED.subtract(discount)).movePointLeft(2), currency);
    }

    /** In the item's own unit. */
    BigDecimal billed() {
        return what.own(quantity);
    }

    boolean isBlank() {
        return source.equals(Source.NONE) && description.isBlank() && price.signum() == 0;
    }

    public BillLine from(Source other) {
        return new BillLine(other, what, description, quantity, price, discount, tax, outcome);
    }

    public BillLine describing(String words) {
        return new BillLine(source, what, words, quantity, price, discount, tax, outcome);
    }

    public BillLine of(BigDecimal pieces) {
        return new BillLine(source, what, description, pieces, price, discount, tax, outcome);
    }

    public BillLine at(BigDecimal unitPrice) {
        return new BillLine(source, what, description, quantity, unitPrice, discount, tax, outcome);
    }

    public BillLine less(BigDecimal percent) {
        return new BillLine(source, what, description, quantity, price, percent, tax, outcome);
    }

    public BillLine taxed(TaxRate rate) {
        return new BillLine(source, what, description, quantity, price, discount, rate, outcome);
    }

    BillLine resulting(Outcome result) {
        return new BillLine(source, what, description, quantity, price, discount, tax, result);
    }
}
