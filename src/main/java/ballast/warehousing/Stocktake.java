package ballast.warehousing;

import ballast.platform.problem.RuleViolation;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A count of what lies in a warehouse. Who counts does not see what is expected; large variances are counted twice, and
 * expensive ones approved, before the differences are posted.
 *
 * @param recountPercent of the expected quantity: beyond it, and beyond the recount amount, a line is counted again
 * @param approvalAmount the worth of a variance beyond which the count needs approval
 */
public record Stocktake(
        long id,
        Status status,
        String number,
        @Nullable Integer warehouse,
        LocalDate countedOn,
        String text,
        BigDecimal recountPercent,
        BigDecimal recountAmount,
        BigDecimal approvalAmount,
        List<StocktakeLine> lines,
        int version)
        implements Serializable {

    public static final String DOCUMENT = "warehousing.stocktake";
    private static final BigDecimal FIFTY = BigDecimal.valueOf(50);

    /** From the open sheet to the posted differences. */
    public enum Status {
        COUNTING,
        COUNTED,
        APPROVED,
        POSTED,
        CANCELLED
    }

    public Stocktake {
        lines = List.copyOf(lines);
    }

    public static Stocktake draft(LocalDate on, @Nullable Integer warehouse) {
        return new Stocktake(
                0, Status.COUNTING, "", warehouse, on, "", BigDecimal.valueOf(5), FIFTY, FIFTY, List.of(), 0);
    }

    public Stocktake with(List<StocktakeLine> all) {
        return new Stocktake(
                id,
                status,
                number,
                warehouse,
                countedOn,
                text,
                recountPercent,
                recountAmount,
                approvalAmount,
                all,
                version);
    }

    public boolean isCounting() {
        return status == Status.COUNTING;
    }

    public boolean may(StocktakeAction action) {
        return id != 0 && action.from().contains(status);
    }

    /** Who counts changes neither what is counted nor when it needs approval. */
    void checkKeeps(Stocktake edited) {
        if (!Objects.equals(warehouse, edited.warehouse)) {
            throw RuleViolation.at("warehouse", "an_open_sheet_keeps_its_terms");
        }
        if (recountPercent.compareTo(edited.recountPercent) != 0
                || recountAmount.compareTo(edited.recountAmount) != 0
                || approvalAmount.compareTo(edited.approvalAmount) != 0) {
            throw RuleViolation.at("approvalAmount", "an_open_sheet_keeps_its_terms");
        }
    }

    /** Every place is counted, and those that vary much a second time. */
    void checkCounted() {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.counted() == null) {
                throw RuleViolation.at("lines." + i + ".counted", "every_place_is_counted", line.itemNumber());
            }
            if (line.needsRecount(recountPercent, recountAmount)) {
                throw RuleViolation.at("lines." + i + ".counted", "large_variance_is_counted_again", line.itemNumber());
            }
        }
    }

    BigDecimal worthOfVariances() {
        return lines.stream().map(StocktakeLine::worth).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean needsApproval() {
        return lines.stream().anyMatch(line -> line.worth().compareTo(approvalAmount) > 0);
    }
}
