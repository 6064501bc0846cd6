package ballast.purchasing;

import ballast.platform.money.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order to a supplier.
 *
 * @param partNumber what the supplier calls it
 * @param price per unit, without VAT, in the order's currency
 * @param discount percent off the price
 * @param progress what has become of it
 */
public record PurchaseLine(
        long id,
        ItemInUnit what,
        String description,
        String partNumber,
        BigDecimal quantity,
        BigDecimal price,
        BigDecimal discount,
        TaxRate tax,
        @Nullable LocalDate dueOn,
        Progress progress)
        implements Serializable {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * How much was received, billed and sent back, in the item's own unit.
     *
     * @param closed no more is expected
     */
    public record Progress(BigDecimal received, BigDecimal billed, BigDecimal returned, boolean closed)
            implements Serializable {

        public static final Progress NONE = new Progress(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, false);
    }

    public static PurchaseLine blank() {
        return of(ItemInUnit.NOTHING, "", BigDecimal.ONE, BigDecimal.ZERO, TaxRate.NONE);
    }

    public static PurchaseLine of(
            ItemInUnit what, String description, BigDecimal quantity, BigDecimal price, TaxRate tax) {
        return new PurchaseLine(0, what, description, "", quantity, price, BigDecimal.ZERO, tax, null, Progress.NONE);
    }

    /** Quantity × price × (1 − discount), rounded half-up to the minor unit. */
    public Money net(String currency) {
        return Money.round(
                quantity.multiply(price).multiply(HUNDRED.subtract(discount)).movePointLeft(2), currency);
    }

    /** What so many of the item's own unit are worth at the order's price. */
    public Money worth(BigDecimal own, String currency) {
        var exact = own.multiply(price).multiply(HUNDRED.subtract(discount));
        return new Money(
                exact.divide(HUNDRED.multiply(what.factor()), Money.digits(currency), RoundingMode.HALF_UP), currency);
    }

    /** Price less discount, to as many decimals as prices have. */
    BigDecimal netPrice() {
        var exact = price.multiply(HUNDRED.subtract(discount)).movePointLeft(2).stripTrailingZeros();
        return exact.setScale(Math.clamp(exact.scale(), 2, 6), RoundingMode.HALF_UP);
    }

    public BigDecimal ordered() {
        return what.own(quantity);
    }

    /** What is still to come, in the item's own unit. */
    public BigDecimal open() {
        var done = what.stocked() ? progress.received() : progress.billed();
        return progress.closed() ? BigDecimal.ZERO : ordered().subtract(done).max(BigDecimal.ZERO);
    }

    boolean isBlank() {
        return what.item() == null && description.isBlank();
    }

    public PurchaseLine of(ItemInUnit other) {
        return new PurchaseLine(id, other, description, partNumber, quantity, price, discount, tax, dueOn, progress);
    }

    public PurchaseLine describing(String words) {
        return new PurchaseLine(id, what, words, partNumber, quantity, price, discount, tax, dueOn, progress);
    }

    public PurchaseLine named(String part) {
        return new PurchaseLine(id, what, description, part, quantity, price, discount, tax, dueOn, progress);
    }

    public PurchaseLine of(BigDecimal pieces) {
        return new PurchaseLine(id, what, description, partNumber, pieces, price, discount, tax, dueOn, progress);
    }

    public PurchaseLine at(BigDecimal unitPrice) {
        return new PurchaseLine(id, what, description, partNumber, quantity, unitPrice, discount, tax, dueOn, progress);
    }

    public PurchaseLine less(BigDecimal percent) {
        return new PurchaseLine(id, what, description, partNumber, quantity, price, percent, tax, dueOn, progress);
    }

    public PurchaseLine taxed(TaxRate rate) {
        return new PurchaseLine(id, what, description, partNumber, quantity, price, discount, rate, dueOn, progress);
    }

    public PurchaseLine due(@Nullable LocalDate on) {
        return new PurchaseLine(id, what, description, partNumber, quantity, price, discount, tax, on, progress);
    }
}
