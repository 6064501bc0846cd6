package ballast.accounting;

import static db.accounting.Tables.OPEN_ITEM;
import static db.accounting.Tables.SETTLEMENT_LINE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** What of an item is open: now, or at the end of any past day. */
final class OpenAmounts {

    private OpenAmounts() {}

    static Field<BigDecimal> open(@Nullable LocalDate asOf) {
        return asOf == null
                ? OPEN_ITEM.AMOUNT.minus(OPEN_ITEM.SETTLED)
                : OPEN_ITEM.AMOUNT.minus(settled(SETTLEMENT_LINE.AMOUNT, asOf));
    }

    static Field<BigDecimal> ledgerOpen(@Nullable LocalDate asOf) {
        return asOf == null
                ? OPEN_ITEM.LEDGER_AMOUNT.minus(OPEN_ITEM.LEDGER_SETTLED)
                : OPEN_ITEM.LEDGER_AMOUNT.minus(settled(SETTLEMENT_LINE.LEDGER_AMOUNT, asOf));
    }

    static Field<BigDecimal> settled(Field<BigDecimal> what, LocalDate asOf) {
        return coalesce(
                field(select(sum(what))
                        .from(SETTLEMENT_LINE)
                        .where(SETTLEMENT_LINE.OPEN_ITEM_ID.eq(OPEN_ITEM.ID))
                        .and(SETTLEMENT_LINE.SETTLED_ON.le(asOf))),
                BigDecimal.ZERO);
    }
}
