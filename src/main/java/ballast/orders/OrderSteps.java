package ballast.orders;

import static db.accounting.Tables.JOURNAL_ENTRY;
import static db.accounting.Tables.OPEN_ITEM;
import static db.accounting.Tables.PAYMENT;
import static db.accounting.Tables.PAYMENT_ALLOCATION;
import static db.orders.Tables.CUSTOMER_RETURN;
import static db.orders.Tables.DELIVERY;
import static db.orders.Tables.ORDER_LINE;
import static db.orders.Tables.QUOTATION;
import static db.orders.Tables.SALES_ORDER;
import static db.sales.Tables.INVOICE;
import static db.sales.Tables.INVOICE_LINE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import ballast.platform.document.FlowStep;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record6;
import org.jooq.Select;
import org.jooq.SelectOrderByStep;
import org.jooq.impl.SQLDataType;

/** The documents around orders, from quotation to payment. */
final class OrderSteps {

    private static final Field<BigDecimal> NO_AMOUNT = castNull(SQLDataType.NUMERIC);
    private static final Field<String> NO_CURRENCY = castNull(SQLDataType.VARCHAR);

    private final Condition which;

    /** @param which of the orders */
    OrderSteps(Condition which) {
        this.which = which;
    }

    SelectOrderByStep<Record6<String, Long, String, LocalDate, BigDecimal, String>> quotations() {
        return select(
                        inline(Quotation.DOCUMENT),
                        QUOTATION.ID,
                        coalesce(QUOTATION.NUMBER, "–"),
                        QUOTATION.DOCUMENT_ON,
                        QUOTATION.GROSS,
                        QUOTATION.CURRENCY_CODE)
                .from(SALES_ORDER)
                .join(QUOTATION)
                .on(QUOTATION.ID.eq(SALES_ORDER.QUOTATION_ID))
                .where(which);
    }

    /** What a quotation revises, and what revises it. */
    static SelectOrderByStep<Record6<String, Long, String, LocalDate, BigDecimal, String>> revisions(long id) {
        var other = QUOTATION.as("other");
        return select(
                        inline(Quotation.DOCUMENT),
                        QUOTATION.ID,
                        coalesce(QUOTATION.NUMBER, "–").concat(inline(" / ")).concat(QUOTATION.REVISION),
                        QUOTATION.DOCUMENT_ON,
                        QUOTATION.GROSS,
                        QUOTATION.CURRENCY_CODE)
                .from(QUOTATION)
                .where(QUOTATION.REPLACES_ID.eq(id))
                .or(QUOTATION.ID.in(select(other.REPLACES_ID).from(other).where(other.ID.eq(id))));
    }

    SelectOrderByStep<Record6<String, Long, String, LocalDate, BigDecimal, String>> orders() {
        return select(
                        inline(SalesOrder.DOCUMENT),
                        SALES_ORDER.ID,
                        coalesce(SALES_ORDER.NUMBER, "–"),
                        SALES_ORDER.ORDERED_ON,
                        SALES_ORDER.GROSS,
                        SALES_ORDER.CURRENCY_CODE)
                .from(SALES_ORDER)
                .where(which);
    }

    SelectOrderByStep<Record6<String, Long, String, LocalDate, BigDecimal, String>> deliveries() {
        return select(
                        inline(Delivery.DOCUMENT),
                        DELIVERY.ID,
                        coalesce(DELIVERY.NUMBER, "–"),
                        DELIVERY.DELIVERED_ON,
                        NO_AMOUNT,
                        NO_CURRENCY)
                .from(SALES_ORDER)
                .join(DELIVERY)
                .on(DELIVERY.ORDER_ID.eq(SALES_ORDER.ID))
                .where(which);
    }

    SelectOrderByStep<Record6<String, Long, String, LocalDate, BigDecimal, String>> returns() {
        return select(
                        inline(CustomerReturn.DOCUMENT),
                        CUSTOMER_RETURN.ID,
                        coalesce(CUSTOMER_RETURN.NUMBER, "–"),
                        CUSTOMER_RETURN.RETURNED_ON,
                        NO_AMOUNT,
                        NO_CURRENCY)
                .from(SALES_ORDER)
                .join(CUSTOMER_RETURN)
                .on(CUSTOMER_RETURN.ORDER_ID.eq(SALES_ORDER.ID))
                .where(which);
    }

    /** Credit notes too: their lines name the same order lines. */
    SelectOrderByStep<Record6<String, Long, String, LocalDate, BigDecimal, String>> invoices() {
        return select(
                        inline("sales.invoice"),
                        INVOICE.ID,
                        coalesce(INVOICE.NUMBER, "–"),
                        INVOICE.DOCUMENT_ON,
                        INVOICE.GROSS,
                        INVOICE.CURRENCY_CODE)
                .from(INVOICE)
                .where(INVOICE.ID.in(billing()));
    }

    SelectOrderByStep<Record6<String, Long, String, LocalDate, BigDecimal, String>> payments() {
        return select(
                        inline("accounting.payment"),
                        PAYMENT.ID,
                        PAYMENT.NUMBER,
                        PAYMENT.PAID_ON,
                        PAYMENT.AMOUNT,
                        PAYMENT.CURRENCY_CODE)
                .from(INVOICE)
                .join(OPEN_ITEM)
                .on(OPEN_ITEM.ENTRY_ID.eq(INVOICE.ENTRY_ID))
                .join(PAYMENT_ALLOCATION)
                .on(PAYMENT_ALLOCATION.OPEN_ITEM_ID.eq(OPEN_ITEM.ID))
                .join(PAYMENT)
                .on(PAYMENT.ID.eq(PAYMENT_ALLOCATION.PAYMENT_ID))
                .where(INVOICE.ID.in(billing()));
    }

    /** Invoices that name a line of the orders, or their deposit. */
    private Select<? extends Record1<Long>> billing() {
        return select(INVOICE_LINE.INVOICE_ID)
                .from(SALES_ORDER)
                .join(ORDER_LINE)
                .on(ORDER_LINE.ORDER_ID.eq(SALES_ORDER.ID))
                .join(INVOICE_LINE)
                .on(INVOICE_LINE.ORDER_LINE_ID.eq(ORDER_LINE.ID))
                .where(which)
                .union(select(INVOICE_LINE.INVOICE_ID)
                        .from(SALES_ORDER)
                        .join(INVOICE_LINE)
                        .on(INVOICE_LINE.DEPOSIT_ORDER_ID.eq(SALES_ORDER.ID))
                        .where(which));
    }

    /** What a document that moves goods posted. */
    static SelectOrderByStep<Record6<String, Long, String, LocalDate, BigDecimal, String>> entries(
            String document, long id) {
        return select(
                        inline("accounting.journal_entry"),
                        JOURNAL_ENTRY.ID,
                        JOURNAL_ENTRY.NUMBER,
                        JOURNAL_ENTRY.POSTING_ON,
                        NO_AMOUNT,
                        NO_CURRENCY)
                .from(JOURNAL_ENTRY)
                .where(JOURNAL_ENTRY.SOURCE.eq(document), JOURNAL_ENTRY.SOURCE_ID.eq(id));
    }

    static List<FlowStep> fetch(
            DSLContext db, SelectOrderByStep<Record6<String, Long, String, LocalDate, BigDecimal, String>> steps) {
        return db.fetch(steps.orderBy(inline(4), inline(2))).map(mapping(FlowStep::of));
    }
}
