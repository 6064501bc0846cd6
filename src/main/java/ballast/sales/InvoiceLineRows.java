package ballast.sales;

import static db.sales.Tables.INVOICE_LINE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import ballast.sales.InvoiceLine.Origin;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The lines of invoices as rows. */
final class InvoiceLineRows {

    private static final List<Field<?>> COLUMNS = List.of(
            INVOICE_LINE.INVOICE_ID,
            INVOICE_LINE.LINE_NO,
            INVOICE_LINE.ITEM_ID,
            INVOICE_LINE.POSTING_GROUP_ID,
            INVOICE_LINE.DESCRIPTION,
            INVOICE_LINE.QUANTITY,
            INVOICE_LINE.UNIT_ID,
            INVOICE_LINE.PRICE,
            INVOICE_LINE.DISCOUNT,
            INVOICE_LINE.TAX_CODE_ID,
            INVOICE_LINE.ROUNDING,
            INVOICE_LINE.TAX,
            INVOICE_LINE.ORDER_LINE_ID,
            INVOICE_LINE.DEPOSIT_ORDER_ID,
            INVOICE_LINE.NET);

    private InvoiceLineRows() {}

    /** Lines keep their ids by their number; only what changed is written. */
    static void store(DSLContext db, long id, Invoice invoice, int before) {
        var lines = invoice.lines();
        if (lines.size() < before) {
            db.deleteFrom(INVOICE_LINE)
                    .where(INVOICE_LINE.INVOICE_ID.eq(id), INVOICE_LINE.LINE_NO.gt(lines.size()))
                    .execute();
        }
        if (lines.isEmpty()) {
            return;
        }
        insert(db, id, invoice);
    }

    private static void insert(DSLContext db, long id, Invoice invoice) {
        var insert = db.insertInto(INVOICE_LINE, COLUMNS);
        int no = 0;
        for (var line : invoice.lines()) {
            insert = insert.values(values(id, ++no, line, invoice.currency()));
        }
        insert.onConflict(INVOICE_LINE.INVOICE_ID, INVOICE_LINE.LINE_NO)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    private static List<@Nullable Object> values(long id, int no, InvoiceLine line, String currency) {
        return Arrays.asList(
                id,
                no,
                line.item(),
                line.postingGroup(),
                line.description(),
                line.quantity(),
                line.unit(),
                line.price(),
                line.discount(),
                line.tax().id(),
                line.origin().rounding(),
                line.origin().tax(),
                line.origin().orderLine(),
                line.origin().deposit(),
                line.net(currency).amount());
    }

    static Field<List<InvoiceLine>> of(Field<Long> invoice) {
        return multiset(select(
                                INVOICE_LINE.ITEM_ID,
                                coalesce(INVOICE_LINE.item().NUMBER, ""),
                                INVOICE_LINE.POSTING_GROUP_ID,
                                INVOICE_LINE.DESCRIPTION,
                                INVOICE_LINE.QUANTITY,
                                INVOICE_LINE.UNIT_ID,
                                INVOICE_LINE.unit().NAME,
                                INVOICE_LINE.PRICE,
                                INVOICE_LINE.DISCOUNT,
                                row(
                                                INVOICE_LINE.taxCode().ID,
                                                INVOICE_LINE.taxCode().CODE,
                                                INVOICE_LINE.taxCode().RATE,
                                                INVOICE_LINE.taxCode().CATEGORY)
                                        .mapping(TaxRate::new),
                                row(
                                                INVOICE_LINE.ORDER_LINE_ID,
                                                INVOICE_LINE.DEPOSIT_ORDER_ID,
                                                INVOICE_LINE.ROUNDING,
                                                INVOICE_LINE.TAX)
                                        .mapping(Origin::new))
                        .from(INVOICE_LINE)
                        .where(INVOICE_LINE.INVOICE_ID.eq(invoice))
                        .orderBy(INVOICE_LINE.LINE_NO))
                .convertFrom(rows -> rows.map(mapping(InvoiceLine::new)));
    }
}
