package ballast.purchasing;

import static db.purchasing.Tables.SUPPLIER_RETURN_LINE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;

/** The lines of returns to suppliers as rows. */
final class ReturnLineRows {

    private ReturnLineRows() {}

    static void store(DSLContext db, long returned, List<ReturnLine> lines) {
        db.deleteFrom(SUPPLIER_RETURN_LINE)
                .where(SUPPLIER_RETURN_LINE.RETURN_ID.eq(returned), SUPPLIER_RETURN_LINE.LINE_NO.gt(lines.size()))
                .execute();
        var items = ItemUnits.known(db, lines.stream().map(ReturnLine::what).toList());
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            db.insertInto(SUPPLIER_RETURN_LINE)
                    .set(SUPPLIER_RETURN_LINE.RETURN_ID, returned)
                    .set(SUPPLIER_RETURN_LINE.LINE_NO, i + 1)
                    .set(SUPPLIER_RETURN_LINE.ORDER_LINE_ID, line.orderLine())
                    .set(SUPPLIER_RETURN_LINE.QUANTITY, line.quantity())
                    .set(SUPPLIER_RETURN_LINE.UNIT_ID, items.get(i).unit())
                    .set(SUPPLIER_RETURN_LINE.FACTOR, items.get(i).factor())
                    .set(SUPPLIER_RETURN_LINE.PRICE, line.price())
                    .set(SUPPLIER_RETURN_LINE.BIN_ID, line.place().bin())
                    .set(SUPPLIER_RETURN_LINE.LOT_NUMBER, line.place().lot())
                    .onConflict(SUPPLIER_RETURN_LINE.RETURN_ID, SUPPLIER_RETURN_LINE.LINE_NO)
                    .doUpdate()
                    .setNonKeyToExcluded()
                    .execute();
        }
    }

    static Field<List<ReturnLine>> of(Field<Long> returned) {
        var ordered = SUPPLIER_RETURN_LINE.purchaseOrderLine();
        return multiset(select(
                                SUPPLIER_RETURN_LINE.ORDER_LINE_ID,
                                row(
                                                ordered.ITEM_ID,
                                                ordered.item().NUMBER,
                                                ordered.POSTING_GROUP_ID,
                                                ordered.STOCKED,
                                                SUPPLIER_RETURN_LINE.UNIT_ID,
                                                SUPPLIER_RETURN_LINE.unit().NAME,
                                                SUPPLIER_RETURN_LINE.FACTOR)
                                        .mapping(ItemInUnit::new),
                                ordered.DESCRIPTION,
                                ordered.RECEIVED.minus(ordered.RETURNED).div(SUPPLIER_RETURN_LINE.FACTOR),
                                SUPPLIER_RETURN_LINE.QUANTITY,
                                SUPPLIER_RETURN_LINE.PRICE,
                                row(
                                                ordered.taxCode().ID,
                                                ordered.taxCode().CODE,
                                                ordered.taxCode().RATE,
                                                ordered.taxCode().CATEGORY)
                                        .mapping(TaxRate::new),
                                row(
                                                SUPPLIER_RETURN_LINE.BIN_ID,
                                                coalesce(SUPPLIER_RETURN_LINE.bin().CODE, ""),
                                                SUPPLIER_RETURN_LINE.LOT_NUMBER)
                                        .mapping(ReceiptLine.Place::new))
                        .from(SUPPLIER_RETURN_LINE)
                        .where(SUPPLIER_RETURN_LINE.RETURN_ID.eq(returned))
                        .orderBy(SUPPLIER_RETURN_LINE.LINE_NO))
                .convertFrom(rows -> rows.map(mapping(ReturnLine::new)));
    }
}
