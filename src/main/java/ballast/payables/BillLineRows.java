package ballast.payables;

import static db.payables.Tables.BILL_LINE;
import static db.payables.Tables.BILL_RECEIPT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import ballast.payables.BillLine.Outcome;
import ballast.payables.BillLine.Source;
import ballast.payables.BillLine.Spread;
import ballast.purchasing.ItemInUnit;
import ballast.purchasing.TaxRate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;

/** The lines of bills as rows. */
final class BillLineRows {

    private BillLineRows() {}

    static void store(DSLContext db, long bill, Bill edited) {
        var lines = edited.lines();
        db.deleteFrom(BILL_LINE)
                .where(BILL_LINE.BILL_ID.eq(bill), BILL_LINE.LINE_NO.gt(lines.size()))
                .execute();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            db.insertInto(BILL_LINE)
                    .set(BILL_LINE.BILL_ID, bill)
                    .set(BILL_LINE.LINE_NO, i + 1)
                    .set(BILL_LINE.ORDER_LINE_ID, line.source().orderLine())
                    .set(
                            BILL_LINE.SPREAD,
                            line.source().spread() == null
                                    ? null
                                    : line.source().spread().name())
                    .set(BILL_LINE.ACCOUNT_ID, line.source().account())
                    .set(BILL_LINE.CREDITS_LINE, line.source().creditsLine())
                    .set(BILL_LINE.RETURN_LINE, line.source().returnLine())
                    .set(
                            BILL_LINE.POSTING_GROUP_ID,
                            line.what().postingGroup() == 0 ? null : line.what().postingGroup())
                    .set(BILL_LINE.DESCRIPTION, line.description())
                    .set(BILL_LINE.QUANTITY, line.quantity())
                    .set(
                            BILL_LINE.UNIT_ID,
                            line.what().unit() == 0 ? null : line.what().unit())
                    .set(BILL_LINE.FACTOR, line.what().factor())
                    .set(BILL_LINE.PRICE, line.price())
                    .set(BILL_LINE.DISCOUNT, line.discount())
                    .set(BILL_LINE.TAX_CODE_ID, line.tax().id())
                    .set(BILL_LINE.NET, line.net(edited.currency()).amount())
                    .onConflict(BILL_LINE.BILL_ID, BILL_LINE.LINE_NO)
                    .doUpdate()
                    .setNonKeyToExcluded()
                    .execute();
        }
        storeReceipts(db, bill, edited.receipts());
    }

    private static void storeReceipts(DSLContext db, long bill, List<Long> receipts) {
        db.deleteFrom(BILL_RECEIPT).where(BILL_RECEIPT.BILL_ID.eq(bill)).execute();
        receipts.stream()
                .distinct()
                .forEach(receipt -> db.insertInto(BILL_RECEIPT)
                        .set(BILL_RECEIPT.BILL_ID, bill)
                        .set(BILL_RECEIPT.RECEIPT_ID, receipt)
                        .execute());
    }

    static Field<List<BillLine>> of(Field<Long> bill) {
        return multiset(select(
                                source(),
                                what(),
                                BILL_LINE.DESCRIPTION,
                                BILL_LINE.QUANTITY,
                                BILL_LINE.PRICE,
                                BILL_LINE.DISCOUNT,
                                tax(),
                                row(BILL_LINE.MATCHED, BILL_LINE.DISPUTED_NET, BILL_LINE.CREDITED_NET)
                                        .mapping(Outcome::new))
                        .from(BILL_LINE)
                        .where(BILL_LINE.BILL_ID.eq(bill))
                        .orderBy(BILL_LINE.LINE_NO))
                .convertFrom(rows -> rows.map(mapping(BillLine::new)));
    }

    private static SelectField<Source> source() {
        return row(
                        BILL_LINE.ORDER_LINE_ID,
                        BILL_LINE.SPREAD.convertFrom(name -> name == null ? null : Spread.valueOf(name)),
                        BILL_LINE.ACCOUNT_ID,
                        coalesce(BILL_LINE.account().NUMBER, ""),
                        BILL_LINE.CREDITS_LINE,
                        BILL_LINE.RETURN_LINE)
                .mapping(Source::new);
    }

    private static SelectField<ItemInUnit> what() {
        var ordered = BILL_LINE.purchaseOrderLine();
        return row(
                        ordered.ITEM_ID,
                        coalesce(ordered.item().NUMBER, ""),
                        coalesce(BILL_LINE.POSTING_GROUP_ID, 0),
                        coalesce(ordered.STOCKED, inline(false)),
                        coalesce(BILL_LINE.UNIT_ID, 0),
                        coalesce(BILL_LINE.unit().NAME, ""),
                        BILL_LINE.FACTOR)
                .mapping(ItemInUnit::new);
    }

    private static SelectField<TaxRate> tax() {
        return row(
                        BILL_LINE.taxCode().ID,
                        BILL_LINE.taxCode().CODE,
                        BILL_LINE.taxCode().RATE,
                        BILL_LINE.taxCode().CATEGORY)
                .mapping(TaxRate::new);
    }
}
