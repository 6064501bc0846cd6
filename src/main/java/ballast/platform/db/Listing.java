package ballast.platform.db;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * One page of a list, with the size and the totals of the whole filtered set when the first page was asked for.
 * {@code size} is capped at {@link #CAP}; -1 when not counted.
 */
public record Listing<R>(List<R> rows, int size, Map<String, BigDecimal> totals) implements Serializable {

    public static final int CAP = 10_000;

    public static <R> Listing<R> of(List<R> rows) {
        return new Listing<>(rows, rows.size(), Map.of());
    }
}
