package ballast.warehousing;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One place on a count sheet.
 *
 * @param snapshot what was on hand when the sheet was opened
 * @param counts how often it was counted
 * @param counted what was counted last; null as long as it was not
 * @param expected what was on hand when it was counted, moves during the count included
 * @param cost of one unit, to weigh a variance
 */
public record StocktakeLine(
        long item,
        String itemNumber,
        String itemName,
        @Nullable Integer bin,
        String binCode,
        @Nullable Long lot,
        String lotNumber,
        BigDecimal snapshot,
        int counts,
        @Nullable BigDecimal first,
        @Nullable BigDecimal counted,
        @Nullable BigDecimal expected,
        BigDecimal cost,
        String reason)
        implements Serializable {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What was counted beyond what was expected; nothing where nobody counted. */
    public BigDecimal variance() {
        return counted == null || expected == null ? BigDecimal.ZERO : counted.subtract(expected);
    }

    public BigDecimal worth() {
        return variance().abs().multiply(cost);
    }

    /** A variance large in quantity and in value is counted a second time before anybody believes it. */
    boolean needsRecount(BigDecimal percent, BigDecimal amount) {
        var share = expected == null ? BigDecimal.ZERO : expected.abs().multiply(percent);
        return counts < 2 && variance().abs().multiply(HUNDRED).compareTo(share) > 0 && worth().compareTo(amount) > 0;
    }

    public StocktakeLine counting(@Nullable BigDecimal pieces) {
        return with(pieces, reason);
    }

    public StocktakeLine because(String words) {
        return with(counted, words);
    }

    private StocktakeLine with(@Nullable BigDecimal pieces, String words) {
        return new StocktakeLine(
                item,
                itemNumber,
                itemName,
                bin,
                binCode,
                lot,
                lotNumber,
                snapshot,
                counts,
                first,
                pieces,
                expected,
                cost,
                words);
    }
}
