package ballast.purchasing;

import static db.accounting.Tables.JOURNAL_ENTRY;
import static db.purchasing.Tables.GOODS_RECEIPT;
import static db.purchasing.Tables.PURCHASE_ORDER;
import static db.purchasing.Tables.SUPPLIER_RETURN;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Record6;
import org.jooq.SelectOrderByStep;
import org.jooq.impl.SQLDataType;

/** The papers of purchasing as steps of a document's way through the house. */
final class FlowRows {

    private FlowRows() {}

    static SelectOrderByStep<Record6<String, Long, String, LocalDate, BigDecimal, String>> orders(Condition which) {
        return select(
                        inline(PurchaseOrder.DOCUMENT),
                        PURCHASE_ORDER.ID,
                        coalesce(PURCHASE_ORDER.NUMBER, "–"),
                        PURCHASE_ORDER.ORDERED_ON,
                        PURCHASE_ORDER.GROSS,
                        PURCHASE_ORDER.CURRENCY_CODE)
                .from(PURCHASE_ORDER)
                .where(which);
    }

    static SelectOrderByStep<Record6<String, Long, String, LocalDate, BigDecimal, String>> receipts(Condition which) {
        return select(
                        inline(GoodsReceipt.DOCUMENT),
                        GOODS_RECEIPT.ID,
                        coalesce(GOODS_RECEIPT.NUMBER, "–"),
                        GOODS_RECEIPT.RECEIVED_ON,
                        castNull(SQLDataType.NUMERIC),
                        castNull(SQLDataType.VARCHAR))
                .from(GOODS_RECEIPT)
                .where(which);
    }

    static SelectOrderByStep<Record6<String, Long, String, LocalDate, BigDecimal, String>> returns(Condition which) {
        return select(
                        inline(SupplierReturn.DOCUMENT),
                        SUPPLIER_RETURN.ID,
                        coalesce(SUPPLIER_RETURN.NUMBER, "–"),
                        SUPPLIER_RETURN.RETURNED_ON,
                        castNull(SQLDataType.NUMERIC),
                        castNull(SQLDataType.VARCHAR))
                .from(SUPPLIER_RETURN)
                .where(which);
    }

    static SelectOrderByStep<Record6<String, Long, String, LocalDate, BigDecimal, String>> entries(
            String document, long id) {
        return select(
                        inline("accounting.journal_entry"),
                        JOURNAL_ENTRY.ID,
                        JOURNAL_ENTRY.NUMBER,
                        JOURNAL_ENTRY.POSTING_ON,
                        castNull(SQLDataType.NUMERIC),
                        castNull(SQLDataType.VARCHAR))
                .from(JOURNAL_ENTRY)
                .where(JOURNAL_ENTRY.SOURCE.eq(document), JOURNAL_ENTRY.SOURCE_ID.eq(id));
    }
}
