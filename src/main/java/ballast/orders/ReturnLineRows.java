package ballast.orders;

import static db.orders.Tables.DELIVERY;
import static db.orders.Tables.DELIVERY_LINE;
import static db.orders.Tables.ORDER_LINE;
import static db.orders.Tables.RETURN_LINE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record15;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;

/** The lines of returns as rows. */
final class ReturnLineRows {

    private static final Field<BigDecimal> NOTHING = inline(BigDecimal.ZERO);

    private ReturnLineRows() {}

    static Field<List<ReturnLine>> of(Field<Long> one) {
        return multiset(lines(RETURN_LINE.LINE_NO, RETURN_LINE.QUANTITY, RETURN_LINE.SCRAPPED_QUANTITY)
                        .join(RETURN_LINE)
                        .on(
                                RETURN_LINE.DELIVERY_ID.eq(DELIVERY_LINE.DELIVERY_ID),
                                RETURN_LINE.DELIVERY_LINE_NO.eq(DELIVERY_LINE.LINE_NO))
                        .where(RETURN_LINE.RETURN_ID.eq(one))
                        .orderBy(RETURN_LINE.LINE_NO))
                .convertFrom(rows -> rows.map(mapping(ReturnLine::new)));
    }

    /** The lines of all deliveries of an order, as far as they have not come back; the latest first. */
    static List<ReturnLine> delivered(DSLContext db, long order) {
        var lines = db.fetch(lines(inline(0), NOTHING, NOTHING)
                        .where(DELIVERY.ORDER_ID.eq(order), DELIVERY.STATUS.eq("POSTED"))
                        .and(returnable().gt(BigDecimal.ZERO))
                        .orderBy(DELIVERY.ID.desc(), DELIVERY_LINE.LINE_NO))
                .map(mapping(ReturnLine::new));
        var numbered = new ArrayList<ReturnLine>();
        for (var line : lines) {
            numbered.add(new ReturnLine(
                    numbered.size() + 1,
                    line.delivery(),
                    line.deliveryNumber(),
                    line.deliveryLine(),
                    line.orderLine(),
                    line.item(),
                    line.itemNumber(),
                    line.description(),
                    line.unit(),
                    line.stocked(),
                    line.factor(),
                    line.warehouse(),
                    line.returnable(),
                    line.quantity(),
                    line.scrapped()));
        }
        return numbered;
    }

    private static SelectJoinStep<
                    Record15<
                            Integer,
                            Long,
                            String,
                            Integer,
                            Long,
                            Long,
                            String,
                            String,
                            String,
                            Boolean,
                            BigDecimal,
                            Integer,
                            BigDecimal,
                            BigDecimal,
                            BigDecimal>>
            lines(Field<Integer> no, Field<BigDecimal> quantity, Field<BigDecimal> scrapped) {
        return select(
                        no,
                        DELIVERY.ID,
                        coalesce(DELIVERY.NUMBER, ""),
                        DELIVERY_LINE.LINE_NO,
                        ORDER_LINE.ID,
                        ORDER_LINE.ITEM_ID,
                        ORDER_LINE.item().NUMBER,
                        ORDER_LINE.DESCRIPTION,
                        ORDER_LINE.unit().NAME,
                        field(ORDER_LINE.item().KIND.eq("GOODS")),
                        ORDER_LINE.FACTOR,
                        ORDER_LINE.WAREHOUSE_ID,
                        returnable(),
                        quantity,
                        scrapped)
                .from(DELIVERY_LINE)
                .join(DELIVERY)
                .on(DELIVERY.ID.eq(DELIVERY_LINE.DELIVERY_ID))
                .join(ORDER_LINE)
                .on(ORDER_LINE.ID.eq(DELIVERY_LINE.ORDER_LINE_ID));
    }

    private static Field<BigDecimal> returnable() {
        var back = RETURN_LINE.as("back");
        return DELIVERY_LINE.QUANTITY.minus(coalesce(
                field(select(sum(back.QUANTITY))
                        .from(back)
                        .where(
                                back.DELIVERY_ID.eq(DELIVERY_LINE.DELIVERY_ID),
                                back.DELIVERY_LINE_NO.eq(DELIVERY_LINE.LINE_NO),
                                back.customerReturn().STATUS.ne("DRAFT"))),
                NOTHING));
    }

    static void store(DSLContext db, long one, List<ReturnLine> lines, @Nullable CustomerReturn before) {
        if (before != null && before.isBack()) {
            for (var line : lines) {
                db.update(RETURN_LINE)
                        .set(RETURN_LINE.SCRAPPED_QUANTITY, line.scrapped())
                        .where(RETURN_LINE.RETURN_ID.eq(one), RETURN_LINE.LINE_NO.eq(line.no()))
                        .execute();
            }
            return;
        }
        var wanted = lines.stream().map(ReturnLine::no).toList();
        db.deleteFrom(RETURN_LINE)
                .where(RETURN_LINE.RETURN_ID.eq(one), RETURN_LINE.LINE_NO.notIn(wanted))
                .execute();
        if (lines.isEmpty()) {
            return;
        }
        var insert = db.insertInto(
                RETURN_LINE,
                RETURN_LINE.RETURN_ID,
                RETURN_LINE.LINE_NO,
                RETURN_LINE.DELIVERY_ID,
                RETURN_LINE.DELIVERY_LINE_NO,
                RETURN_LINE.QUANTITY,
                RETURN_LINE.SCRAPPED_QUANTITY);
        for (var line : lines) {
            insert = insert.values(
                    one, line.no(), line.delivery(), line.deliveryLine(), line.quantity(), line.scrapped());
        }
        insert.onConflict(RETURN_LINE.RETURN_ID, RETURN_LINE.LINE_NO)
                .doUpdate()
                .setNonKeyToExcluded()
                .execute();
    }
}
