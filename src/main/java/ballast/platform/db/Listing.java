package ballast.platform.db;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.SelectLimitStep;

/**
 * One page of a list, with the size and the totals of the whole filtered set when the first page was asked for.
 * {@code size} is capped at {@link #CAP} + 1; -1 when not counted. A set beyond the cap has no totals.
 */
public record Listing<R>(List<R> rows, int size, Map<String, BigDecimal> totals) implements Serializable {

    public static final int CAP = 10_000;

    public static <R> Listing<R> of(List<R> rows) {
        return new Listing<>(rows, rows.size(), Map.of());
    }

    /** Counts the filtered set when the first page was asked for. */
    public static <R> Listing<R> counted(DSLContext db, Page page, List<R> rows, SelectLimitStep<?> found) {
        return new Listing<>(rows, page.counts() ? db.fetchCount(found.limit(CAP + 1)) : -1, Map.of());
    }

    /** Counts the filtered set and sums it up by one statement; beyond the cap no sum, since it would be that of a part. */
    public static <R> Listing<R> totalled(
            DSLContext db, List<R> rows, String total, SelectLimitStep<Record1<BigDecimal>> amounts) {
        var found = name("found").fields("amount").asNotMaterialized(amounts.limit(CAP + 1));
        var amount = found.field("amount", BigDecimal.class);
        // in a select of its own, so that only the counting is done for a set beyond the cap
        var all = select(coalesce(sum(amount), BigDecimal.ZERO)).from(found).asField();
        var counted = db.with(found)
                .select(count(), when(count().le(inline(CAP)), all))
                .from(found)
                .fetchSingle();
        var sum = (BigDecimal) counted.value2();
        return new Listing<>(rows, counted.value1(), sum == null ? Map.of() : Map.of(total, sum));
    }
}
