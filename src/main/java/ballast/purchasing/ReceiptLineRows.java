package ballast.purchasing;

import static db.purchasing.Tables.GOODS_RECEIPT_LINE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import ballast.purchasing.ReceiptLine.Place;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;

/** The lines of goods receipts as rows. */
final class ReceiptLineRows {

    private ReceiptLineRows() {}

    static void store(DSLContext db, long receipt, List<ReceiptLine> lines) {
        db.deleteFrom(GOODS_RECEIPT_LINE)
                .where(GOODS_RECEIPT_LINE.RECEIPT_ID.eq(receipt), GOODS_RECEIPT_LINE.LINE_NO.gt(lines.size()))
                .execute();
        var items = ItemUnits.known(db, lines.stream().map(ReceiptLine::what).toList());
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            db.insertInto(GOODS_RECEIPT_LINE)
                    .set(GOODS_RECEIPT_LINE.RECEIPT_ID, receipt)
                    .set(GOODS_RECEIPT_LINE.LINE_NO, i + 1)
                    .set(GOODS_RECEIPT_LINE.ORDER_LINE_ID, line.orderLine())
                    .set(GOODS_RECEIPT_LINE.QUANTITY, line.quantity())
                    .set(GOODS_RECEIPT_LINE.UNIT_ID, items.get(i).unit())
                    .set(GOODS_RECEIPT_LINE.FACTOR, items.get(i).factor())
                    .set(GOODS_RECEIPT_LINE.BIN_ID, line.place().bin())
                    .set(GOODS_RECEIPT_LINE.LOT_NUMBER, line.place().lot())
                    .set(GOODS_RECEIPT_LINE.EXPIRES_ON, line.expiresOn())
                    .set(GOODS_RECEIPT_LINE.WEIGHT, line.weight())
                    .onConflict(GOODS_RECEIPT_LINE.RECEIPT_ID, GOODS_RECEIPT_LINE.LINE_NO)
                    .doUpdate()
                    .setNonKeyToExcluded()
                    .execute();
        }
    }

    static Field<List<ReceiptLine>> of(Field<Long> receipt) {
        var ordered = GOODS_RECEIPT_LINE.purchaseOrderLine();
        var open = when(ordered.CLOSED, inline(BigDecimal.ZERO))
                .otherwise(greatest(
                        ordered.QUANTITY
                                .times(ordered.FACTOR)
                                .minus(ordered.RECEIVED)
                                .div(GOODS_RECEIPT_LINE.FACTOR),
                        inline(BigDecimal.ZERO)));
        return multiset(select(
                                GOODS_RECEIPT_LINE.ORDER_LINE_ID,
                                row(
                                                ordered.ITEM_ID,
                                                ordered.item().NUMBER,
                                                ordered.POSTING_GROUP_ID,
                                                ordered.STOCKED,
                                                GOODS_RECEIPT_LINE.UNIT_ID,
                                                GOODS_RECEIPT_LINE.unit().NAME,
                                                GOODS_RECEIPT_LINE.FACTOR)
                                        .mapping(ItemInUnit::new),
                                ordered.DESCRIPTION,
                                open,
                                GOODS_RECEIPT_LINE.QUANTITY,
                                row(
                                                GOODS_RECEIPT_LINE.BIN_ID,
                                                coalesce(GOODS_RECEIPT_LINE.bin().CODE, ""),
                                                GOODS_RECEIPT_LINE.LOT_NUMBER)
                                        .mapping(Place::new),
                                GOODS_RECEIPT_LINE.EXPIRES_ON,
                                GOODS_RECEIPT_LINE.WEIGHT)
                        .from(GOODS_RECEIPT_LINE)
                        .where(GOODS_RECEIPT_LINE.RECEIPT_ID.eq(receipt))
                        .orderBy(GOODS_RECEIPT_LINE.LINE_NO))
                .convertFrom(rows -> rows.map(mapping(ReceiptLine::new)));
    }
}
