package ballast.inventory;

import static db.inventory.Tables.BIN;
import static db.inventory.Tables.BIN_BALANCE;
import static db.inventory.Tables.LOT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jooq.Field;

/** Goods that are on hand and cannot be taken: in a blocked bin, of a blocked lot, or expired. */
final class Held {

    private Held() {}

    static Field<BigDecimal> of(Field<Long> item, Field<Integer> warehouse, LocalDate today) {
        return coalesce(
                field(select(sum(BIN_BALANCE.ON_HAND))
                        .from(BIN_BALANCE)
                        .leftJoin(BIN)
                        .on(BIN.ID.eq(BIN_BALANCE.BIN_ID))
                        .leftJoin(LOT)
                        .on(LOT.ID.eq(BIN_BALANCE.LOT_ID))
                        .where(BIN_BALANCE.ITEM_ID.eq(item), BIN_BALANCE.WAREHOUSE_ID.eq(warehouse))
                        .and(BIN.BLOCKED.isTrue().or(LOT.BLOCKED.isTrue()).or(LOT.EXPIRES_ON.lt(today)))),
                BigDecimal.ZERO);
    }
}
