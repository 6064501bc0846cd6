package ballast.payables;

import ballast.payables.PayablesSettings.Setting;
import ballast.purchasing.OrderedLines.Ordered;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a line of a bill agrees with its order and what was received; quantities and prices of the item's own unit.
 *
 * @param line its number on the bill
 * @param taken what it may take of the order
 */
public record LineMatch(
        int line,
        long orderLine,
        BigDecimal ordered,
        BigDecimal received,
        BigDecimal billable,
        BigDecimal billed,
        BigDecimal taken,
        BigDecimal orderPrice,
        BigDecimal billPrice,
        boolean quantityExceeds,
        boolean priceExceeds,
        long buyer)
        implements Serializable {

    /** In a word. */
    public enum Result {
        MATCHED,
        QUANTITY,
        PRICE,
        BOTH
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param billable what earlier lines of the same bill left */
    static LineMatch of(int no, BillLine line, Ordered ordered, BigDecimal billable, Setting tolerated) {
        var billed = line.billed();
        var taken = billed.min(billable);
        var price = line.price()
                .multiply(HUNDRED.subtract(line.discount()))
                .divide(HUNDRED.multiply(line.what().factor()), 10, RoundingMode.HALF_UP);
        return new LineMatch(
                no,
                ordered.id(),
                ordered.what().own(ordered.quantity()),
                ordered.received(),
                billable,
                billed,
                taken,
                ordered.unitPrice(),
                price,
                taken.signum() == 0 || exceeds(billed, taken, tolerated.quantityTolerancePercent()),
                exceeds(price, ordered.unitPrice(), tolerated.priceTolerancePercent()),
                ordered.buyer());
    }

    private static boolean exceeds(BigDecimal found, BigDecimal expected, BigDecimal percent) {
        return found.multiply(HUNDRED).compareTo(expected.multiply(HUNDRED.add(percent))) > 0;
    }

    public Result result() {
        if (quantityExceeds) {
            return priceExceeds ? Result.BOTH : Result.QUANTITY;
        }
        return priceExceeds ? Result.PRICE : Result.MATCHED;
    }
}
