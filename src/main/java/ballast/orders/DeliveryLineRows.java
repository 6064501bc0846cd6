package ballast.orders;

import static db.orders.Tables.DELIVERY_LINE;
import static db.orders.Tables.ORDER_LINE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;

/** The lines of deliveries as rows. */
final class DeliveryLineRows {

    private DeliveryLineRows() {}

    /** All that is open of an order line. */
    static DeliveryLine open(OrderedLine line) {
        return new DeliveryLine(
                line.no(),
                line.id(),
                Objects.requireNonNull(line.goods().item()),
                line.goods().itemNumber(),
                line.goods().description(),
                line.goods().unitCode(),
                line.stocked(),
                line.factor(),
                Objects.requireNonNull(line.warehouse()),
                line.warehouseCode(),
                line.open(),
                line.open(),
                "");
    }

    static Field<List<DeliveryLine>> of(Field<Long> delivery) {
        Field<BigDecimal> open =
                ORDER_LINE.QUANTITY.minus(ORDER_LINE.CANCELLED_QUANTITY).minus(ORDER_LINE.DELIVERED_QUANTITY);
        return multiset(select(
                                DELIVERY_LINE.LINE_NO,
                                ORDER_LINE.ID,
                                ORDER_LINE.ITEM_ID,
                                ORDER_LINE.item().NUMBER,
                                ORDER_LINE.DESCRIPTION,
                                ORDER_LINE.unit().NAME,
                                field(ORDER_LINE.item().KIND.eq("GOODS")),
                                ORDER_LINE.FACTOR,
                                ORDER_LINE.WAREHOUSE_ID,
                                ORDER_LINE.warehouse().CODE,
                                open,
                                DELIVERY_LINE.QUANTITY,
                                DELIVERY_LINE.LOT_NUMBER)
                        .from(DELIVERY_LINE)
                        .join(ORDER_LINE)
                        .on(ORDER_LINE.ID.eq(DELIVERY_LINE.ORDER_LINE_ID))
                        .where(DELIVERY_LINE.DELIVERY_ID.eq(delivery))
                        .orderBy(DELIVERY_LINE.LINE_NO))
                .convertFrom(rows -> rows.map(mapping(DeliveryLine::new)));
    }

    static void store(DSLContext db, long delivery, List<DeliveryLine> lines, boolean again) {
        if (again) {
            var kept = lines.stream().map(DeliveryLine::no).toList();
            db.deleteFrom(DELIVERY_LINE)
                    .where(DELIVERY_LINE.DELIVERY_ID.eq(delivery), DELIVERY_LINE.LINE_NO.notIn(kept))
                    .execute();
        }
        if (lines.isEmpty()) {
            return;
        }
        var insert = db.insertInto(
                DELIVERY_LINE,
                DELIVERY_LINE.DELIVERY_ID,
                DELIVERY_LINE.LINE_NO,
                DELIVERY_LINE.ORDER_LINE_ID,
                DELIVERY_LINE.QUANTITY,
                DELIVERY_LINE.LOT_NUMBER);
        for (var line : lines) {
            insert = insert.values(delivery, line.no(), line.orderLine(), line.quantity(), line.lot());
        }
        insert.onConflict(DELIVERY_LINE.DELIVERY_ID, DELIVERY_LINE.LINE_NO)
                .doUpdate()
                .setNonKeyToExcluded()
                .execute();
    }
}
