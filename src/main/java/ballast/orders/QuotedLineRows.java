package ballast.orders;

import static db.orders.Tables.QUOTATION_LINE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import ballast.sales.InvoiceLine;
import ballast.sales.InvoiceLine.Origin;
import ballast.sales.TaxRate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;

/** The lines of quotations as rows. */
final class QuotedLineRows {

    private QuotedLineRows() {}

    static Field<List<QuotedLine>> of(Field<Long> quotation, boolean withCost) {
        return multiset(select(
                                goods(),
                                QUOTATION_LINE.OPTIONAL,
                                OrderLineRows.cost(QUOTATION_LINE.ITEM_ID, QUOTATION_LINE.UNIT_ID, withCost))
                        .from(QUOTATION_LINE)
                        .where(QUOTATION_LINE.QUOTATION_ID.eq(quotation))
                        .orderBy(QUOTATION_LINE.LINE_NO))
                .convertFrom(rows -> rows.map(mapping(QuotedLine::new)));
    }

    private static SelectField<InvoiceLine> goods() {
        return row(
                        QUOTATION_LINE.ITEM_ID,
                        QUOTATION_LINE.item().NUMBER,
                        QUOTATION_LINE.POSTING_GROUP_ID,
                        QUOTATION_LINE.DESCRIPTION,
                        QUOTATION_LINE.QUANTITY,
                        QUOTATION_LINE.UNIT_ID,
                        QUOTATION_LINE.unit().NAME,
                        QUOTATION_LINE.PRICE,
                        QUOTATION_LINE.DISCOUNT,
                        row(
                                        QUOTATION_LINE.taxCode().ID,
                                        QUOTATION_LINE.taxCode().CODE,
                                        QUOTATION_LINE.taxCode().RATE,
                                        QUOTATION_LINE.taxCode().CATEGORY)
                                .mapping(TaxRate::new),
                        QUOTATION_LINE.LINE_NO.convertFrom(no -> Origin.NONE))
                .mapping(InvoiceLine::new);
    }

    static void store(DSLContext db, long quotation, List<QuotedLine> lines, int before) {
        if (lines.size() < before) {
            db.deleteFrom(QUOTATION_LINE)
                    .where(QUOTATION_LINE.QUOTATION_ID.eq(quotation), QUOTATION_LINE.LINE_NO.gt(lines.size()))
                    .execute();
        }
        if (!lines.isEmpty()) {
            insert(db, quotation, lines);
        }
    }

    private static void insert(DSLContext db, long quotation, List<QuotedLine> lines) {
        var insert = db.insertInto(
                QUOTATION_LINE,
                QUOTATION_LINE.QUOTATION_ID,
                QUOTATION_LINE.LINE_NO,
                QUOTATION_LINE.ITEM_ID,
                QUOTATION_LINE.POSTING_GROUP_ID,
                QUOTATION_LINE.DESCRIPTION,
                QUOTATION_LINE.QUANTITY,
                QUOTATION_LINE.UNIT_ID,
                QUOTATION_LINE.PRICE,
                QUOTATION_LINE.DISCOUNT,
                QUOTATION_LINE.TAX_CODE_ID,
                QUOTATION_LINE.OPTIONAL);
        int no = 0;
        for (var line : lines) {
            var goods = line.goods();
            insert = insert.values(
                    quotation,
                    ++no,
                    goods.item(),
                    goods.postingGroup(),
                    goods.description(),
                    goods.quantity(),
                    goods.unit(),
                    goods.price(),
                    goods.discount(),
                    goods.tax().id(),
                    line.optional());
        }
        insert.onConflict(QUOTATION_LINE.QUOTATION_ID, QUOTATION_LINE.LINE_NO)
                .doUpdate()
                .setNonKeyToExcluded()
                .execute();
    }
}
