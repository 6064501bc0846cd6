package ballast.warehousing;

import static db.catalog.Tables.ITEM;
import static db.catalog.Tables.ITEM_UNIT;
import static db.warehousing.Tables.GOODS_MOVEMENT_LINE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import ballast.platform.problem.RuleViolation;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** The lines of goods movements as rows. */
final class MovementLineRows {

    private static final Field<String> BIN =
            coalesce(GOODS_MOVEMENT_LINE.bin().CODE, "").as("bin");

    private static final Field<BigDecimal> FACTOR = coalesce(
                    field(select(ITEM_UNIT.FACTOR)
                            .from(ITEM_UNIT)
                            .where(ITEM_UNIT.ITEM_ID.eq(GOODS_MOVEMENT_LINE.ITEM_ID))
                            .and(ITEM_UNIT.UNIT_ID.eq(GOODS_MOVEMENT_LINE.UNIT_ID))),
                    inline(BigDecimal.ONE))
            .as("factor");

    static final List<Field<?>> FIELDS = List.of(
            GOODS_MOVEMENT_LINE.ITEM_ID,
            GOODS_MOVEMENT_LINE.item().NUMBER,
            GOODS_MOVEMENT_LINE.item().NAME.as("item"),
            GOODS_MOVEMENT_LINE.QUANTITY,
            GOODS_MOVEMENT_LINE.UNIT_ID,
            GOODS_MOVEMENT_LINE.unit().NAME.as("unit"),
            GOODS_MOVEMENT_LINE.COST_PRICE,
            GOODS_MOVEMENT_LINE.BIN_ID,
            BIN,
            GOODS_MOVEMENT_LINE.LOT_NUMBER,
            GOODS_MOVEMENT_LINE.EXPIRES_ON,
            FACTOR);

    private MovementLineRows() {}

    static MovementLine line(Record row) {
        return new MovementLine(
                row.get(GOODS_MOVEMENT_LINE.ITEM_ID),
                row.get(1, String.class),
                row.get("item", String.class),
                row.get(GOODS_MOVEMENT_LINE.QUANTITY),
                row.get(GOODS_MOVEMENT_LINE.UNIT_ID),
                row.get("unit", String.class),
                row.get(GOODS_MOVEMENT_LINE.COST_PRICE),
                row.get(GOODS_MOVEMENT_LINE.BIN_ID),
                row.get("bin", String.class),
                row.get(GOODS_MOVEMENT_LINE.LOT_NUMBER),
                row.get(GOODS_MOVEMENT_LINE.EXPIRES_ON),
                row.get(FACTOR));
    }

    static void store(DSLContext db, long movement, List<MovementLine> lines) {
        db.deleteFrom(GOODS_MOVEMENT_LINE)
                .where(GOODS_MOVEMENT_LINE.MOVEMENT_ID.eq(movement), GOODS_MOVEMENT_LINE.LINE_NO.gt(lines.size()))
                .execute();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            db.insertInto(GOODS_MOVEMENT_LINE)
                    .set(GOODS_MOVEMENT_LINE.MOVEMENT_ID, movement)
                    .set(GOODS_MOVEMENT_LINE.LINE_NO, i + 1)
                    .set(GOODS_MOVEMENT_LINE.ITEM_ID, line.item())
                    .set(GOODS_MOVEMENT_LINE.QUANTITY, line.quantity())
                    .set(GOODS_MOVEMENT_LINE.UNIT_ID, line.unit())
                    .set(GOODS_MOVEMENT_LINE.COST_PRICE, line.costPrice())
                    .set(GOODS_MOVEMENT_LINE.BIN_ID, line.bin())
                    .set(GOODS_MOVEMENT_LINE.LOT_NUMBER, line.lot())
                    .set(GOODS_MOVEMENT_LINE.EXPIRES_ON, line.expiresOn())
                    .onConflict(GOODS_MOVEMENT_LINE.MOVEMENT_ID, GOODS_MOVEMENT_LINE.LINE_NO)
                    .doUpdate()
                    .setNonKeyToExcluded()
                    .execute();
        }
    }

    /** How many of the item's own unit one of the line's unit is, by line. */
    static Map<Integer, BigDecimal> factors(DSLContext db, long movement) {
        var factors = new HashMap<Integer, BigDecimal>();
        db.select(
                        GOODS_MOVEMENT_LINE.LINE_NO,
                        when(ITEM.UNIT_ID.eq(GOODS_MOVEMENT_LINE.UNIT_ID), inline(BigDecimal.ONE))
                                .otherwise(ITEM_UNIT.FACTOR),
                        ITEM.NUMBER)
                .from(GOODS_MOVEMENT_LINE)
                .join(ITEM)
                .on(ITEM.ID.eq(GOODS_MOVEMENT_LINE.ITEM_ID))
                .leftJoin(ITEM_UNIT)
                .on(ITEM_UNIT.ITEM_ID.eq(ITEM.ID), ITEM_UNIT.UNIT_ID.eq(GOODS_MOVEMENT_LINE.UNIT_ID))
                .where(GOODS_MOVEMENT_LINE.MOVEMENT_ID.eq(movement))
                .forEach(row -> {
                    if (row.value2() == null) {
                        throw RuleViolation.at(
                                "lines." + (row.value1() - 1) + ".unit", "item_comes_in_the_unit", row.value3());
                    }
                    factors.put(row.value1(), row.value2());
                });
        return factors;
    }
}
