package ballast.sourcing;

import static db.catalog.Tables.ITEM_UNIT;
import static db.sourcing.Tables.REQUISITION_LINE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import ballast.purchasing.ItemInUnit;
import ballast.purchasing.ItemUnits;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;

/** The lines of requisitions as rows. */
final class RequisitionRows {

    private RequisitionRows() {}

    static void store(DSLContext db, long requisition, List<RequisitionLine> lines) {
        db.deleteFrom(REQUISITION_LINE)
                .where(REQUISITION_LINE.REQUISITION_ID.eq(requisition), REQUISITION_LINE.LINE_NO.gt(lines.size()))
                .execute();
        ItemUnits.known(db, lines.stream().map(RequisitionLine::what).toList());
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            db.insertInto(REQUISITION_LINE)
                    .set(REQUISITION_LINE.REQUISITION_ID, requisition)
                    .set(REQUISITION_LINE.LINE_NO, i + 1)
                    .set(REQUISITION_LINE.ITEM_ID, line.what().item())
                    .set(REQUISITION_LINE.QUANTITY, line.quantity())
                    .set(REQUISITION_LINE.UNIT_ID, line.what().unit())
                    .set(REQUISITION_LINE.PRICE, line.price())
                    .set(REQUISITION_LINE.PARTY_ID, line.supplier())
                    .onConflict(REQUISITION_LINE.REQUISITION_ID, REQUISITION_LINE.LINE_NO)
                    .doUpdate()
                    .setNonKeyToExcluded()
                    .execute();
        }
    }

    static Field<List<RequisitionLine>> of(Field<Long> requisition) {
        var line = REQUISITION_LINE;
        var factor = coalesce(
                field(select(ITEM_UNIT.FACTOR)
                        .from(ITEM_UNIT)
                        .where(ITEM_UNIT.ITEM_ID.eq(line.ITEM_ID), ITEM_UNIT.UNIT_ID.eq(line.UNIT_ID))),
                inline(BigDecimal.ONE));
        return multiset(select(
                                row(
                                                line.ITEM_ID,
                                                line.item().NUMBER,
                                                line.item().POSTING_GROUP_ID,
                                                field(line.item().KIND.eq("GOODS")),
                                                line.UNIT_ID,
                                                line.unit().NAME,
                                                factor)
                                        .mapping(ItemInUnit::new),
                                line.item().NAME,
                                line.QUANTITY,
                                line.PRICE,
                                line.PARTY_ID,
                                coalesce(line.party().NAME, ""))
                        .from(line)
                        .where(line.REQUISITION_ID.eq(requisition))
                        .orderBy(line.LINE_NO))
                .convertFrom(rows -> rows.map(mapping(RequisitionLine::new)));
    }
}
