package ballast.payables;

import static db.accounting.Tables.JOURNAL_ENTRY;
import static db.accounting.Tables.OPEN_ITEM;
import static db.payables.Tables.BILL;
import static db.payables.Tables.BILL_LINE;
import static db.payables.Tables.BILL_MATCH;
import static db.payables.Tables.BILL_RECEIPT;
import static db.payables.Tables.PAYMENT_RUN;
import static db.payables.Tables.PAYMENT_RUN_ITEM;
import static db.purchasing.Tables.GOODS_RECEIPT;
import static db.purchasing.Tables.PURCHASE_ORDER;
import static db.purchasing.Tables.PURCHASE_ORDER_LINE;
import static db.purchasing.Tables.SUPPLIER_RETURN;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import ballast.platform.document.DocumentFlow;
import ballast.platform.document.FlowStep;
import ballast.purchasing.GoodsReceipt;
import ballast.purchasing.OrderSteps;
import ballast.purchasing.PurchaseOrder;
import ballast.purchasing.SupplierReturn;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record6;
import org.jooq.Select;
import org.jooq.SelectOrderByStep;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From a bill back to its orders, receipts and returns, and on to its notes, entries and payment runs. */
@Component
public class BillFlow implements DocumentFlow, OrderSteps {

    private final DSLContext db;

    BillFlow(DSLContext db) {
        this.db = db;
    }

    @Override
    public String document() {
        return Bill.DOCUMENT;
    }

    @Override
    @RolesAllowed(PayablesPermissions.BILL_READ)
    @Transactional(readOnly = true)
    public List<FlowStep> steps(long id) {
        var origin = BILL.as("origin");
        var credited = select(origin.CREDITS_ID).from(origin).where(origin.ID.eq(id));
        return db.fetch(bills(BILL.CREDITS_ID.eq(id).or(BILL.ID.in(credited)))
                        .union(orders(id))
                        .union(receipts(id))
                        .union(returns(id))
                        .union(entries(id))
                        .union(runs(id))
                        .orderBy(inline(4), inline(2)))
                .map(mapping(FlowStep::of));
    }

    @Override
    public Select<Record6<String, Long, String, LocalDate, BigDecimal, String>> ofOrder(long order) {
        return bills(BILL.ID.in(select(BILL_LINE.BILL_ID)
                .from(BILL_LINE)
                .join(PURCHASE_ORDER_LINE)
                .on(PURCHASE_ORDER_LINE.ID.eq(BILL_LINE.ORDER_LINE_ID))
                .where(PURCHASE_ORDER_LINE.ORDER_ID.eq(order))));
    }

    static SelectOrderByStep<Record6<String, Long, String, LocalDate, BigDecimal, String>> bills(Condition which) {
        return select(
                        inline(Bill.DOCUMENT),
                        BILL.ID,
                        coalesce(BILL.NUMBER, BILL.REFERENCE),
                        BILL.DOCUMENT_ON,
                        BILL.GROSS,
                        BILL.CURRENCY_CODE)
                .from(BILL)
                .where(which);
    }

    private static Select<Record6<String, Long, String, LocalDate, BigDecimal, String>> orders(long id) {
        return select(
                        inline(PurchaseOrder.DOCUMENT),
                        PURCHASE_ORDER.ID,
                        coalesce(PURCHASE_ORDER.NUMBER, "–"),
                        PURCHASE_ORDER.ORDERED_ON,
                        PURCHASE_ORDER.GROSS,
                        PURCHASE_ORDER.CURRENCY_CODE)
                .from(PURCHASE_ORDER)
                .where(PURCHASE_ORDER.ID.in(select(PURCHASE_ORDER_LINE.ORDER_ID)
                        .from(PURCHASE_ORDER_LINE)
                        .join(BILL_LINE)
                        .on(BILL_LINE.ORDER_LINE_ID.eq(PURCHASE_ORDER_LINE.ID))
                        .where(BILL_LINE.BILL_ID.eq(id))));
    }

    private static Select<Record6<String, Long, String, LocalDate, BigDecimal, String>> receipts(long id) {
        return select(
                        inline(GoodsReceipt.DOCUMENT),
                        GOODS_RECEIPT.ID,
                        coalesce(GOODS_RECEIPT.NUMBER, "–"),
                        GOODS_RECEIPT.RECEIVED_ON,
                        castNull(SQLDataType.NUMERIC),
                        castNull(SQLDataType.VARCHAR))
                .from(GOODS_RECEIPT)
                .where(GOODS_RECEIPT.ID.in(select(BILL_MATCH.RECEIPT_ID)
                        .from(BILL_MATCH)
                        .where(BILL_MATCH.BILL_ID.eq(id))
                        .union(select(BILL_RECEIPT.RECEIPT_ID)
                                .from(BILL_RECEIPT)
                                .where(BILL_RECEIPT.BILL_ID.eq(id)))));
    }

    private static Select<Record6<String, Long, String, LocalDate, BigDecimal, String>> returns(long id) {
        return select(
                        inline(SupplierReturn.DOCUMENT),
                        SUPPLIER_RETURN.ID,
                        coalesce(SUPPLIER_RETURN.NUMBER, "–"),
                        SUPPLIER_RETURN.RETURNED_ON,
                        castNull(SQLDataType.NUMERIC),
                        castNull(SQLDataType.VARCHAR))
                .from(BILL)
                .join(SUPPLIER_RETURN)
                .on(SUPPLIER_RETURN.ID.eq(BILL.RETURN_ID))
                .where(BILL.ID.eq(id));
    }

    private static Select<Record6<String, Long, String, LocalDate, BigDecimal, String>> entries(long id) {
        return select(
                        inline("accounting.journal_entry"),
                        JOURNAL_ENTRY.ID,
                        JOURNAL_ENTRY.NUMBER,
                        JOURNAL_ENTRY.POSTING_ON,
                        castNull(SQLDataType.NUMERIC),
                        castNull(SQLDataType.VARCHAR))
                .from(BILL)
                .join(JOURNAL_ENTRY)
                .on(JOURNAL_ENTRY.ID.in(BILL.ENTRY_ID, BILL.REVERSAL_ID))
                .where(BILL.ID.eq(id));
    }

    private static Select<Record6<String, Long, String, LocalDate, BigDecimal, String>> runs(long id) {
        return select(
                        inline(PaymentRun.DOCUMENT),
                        PAYMENT_RUN.ID,
                        PAYMENT_RUN.NUMBER,
                        PAYMENT_RUN.PAY_ON,
                        PAYMENT_RUN.TOTAL,
                        PAYMENT_RUN.CURRENCY_CODE)
                .from(BILL)
                .join(OPEN_ITEM)
                .on(OPEN_ITEM.ENTRY_ID.eq(BILL.ENTRY_ID))
                .join(PAYMENT_RUN_ITEM)
                .on(PAYMENT_RUN_ITEM.OPEN_ITEM_ID.eq(OPEN_ITEM.ID), PAYMENT_RUN_ITEM.INCLUDED.isTrue())
                .join(PAYMENT_RUN)
                .on(PAYMENT_RUN.ID.eq(PAYMENT_RUN_ITEM.RUN_ID), PAYMENT_RUN.STATUS.ne("CANCELLED"))
                .where(BILL.ID.eq(id));
    }
}
