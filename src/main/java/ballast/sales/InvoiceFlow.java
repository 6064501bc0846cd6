package ballast.sales;

import static db.accounting.Tables.JOURNAL_ENTRY;
import static db.accounting.Tables.OPEN_ITEM;
import static db.accounting.Tables.PAYMENT;
import static db.accounting.Tables.PAYMENT_ALLOCATION;
import static db.sales.Tables.INVOICE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import ballast.platform.document.DocumentFlow;
import ballast.platform.document.FlowStep;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record6;
import org.jooq.Select;
import org.jooq.SelectOrderByStep;
import org.jooq.impl.SQLDataType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From an invoice to its orders, credit notes, entries and payments, and from a credit note back. */
@Component
public class InvoiceFlow implements DocumentFlow {

    private final DSLContext db;
    private final ObjectProvider<BilledOrders> orders;

    InvoiceFlow(DSLContext db, ObjectProvider<BilledOrders> orders) {
        this.db = db;
        this.orders = orders;
    }

    @Override
    public String document() {
        return "sales.invoice";
    }

    @Override
    @RolesAllowed(SalesPermissions.INVOICE_READ)
    @Transactional(readOnly = true)
    public List<FlowStep> steps(long id) {
        var all = related(id).union(entries(id)).union(payments(id));
        for (var billed : orders.stream().toList()) {
            all = all.union(billed.before(id));
        }
        return db.fetch(all.orderBy(inline(4), inline(2))).map(mapping(FlowStep::of));
    }

    private SelectOrderByStep<Record6<String, Long, String, LocalDate, BigDecimal, String>> related(long id) {
        var origin = INVOICE.as("origin");
        return select(
                        inline("sales.invoice"),
                        INVOICE.ID,
                        coalesce(INVOICE.NUMBER, "–"),
                        INVOICE.DOCUMENT_ON,
                        INVOICE.GROSS,
                        INVOICE.CURRENCY_CODE)
                .from(INVOICE)
                .where(INVOICE.CREDITS_ID.eq(id))
                .or(INVOICE.ID.in(select(origin.CREDITS_ID).from(origin).where(origin.ID.eq(id))));
    }

    private Select<Record6<String, Long, String, LocalDate, BigDecimal, String>> entries(long id) {
        return select(
                        inline("accounting.journal_entry"),
                        JOURNAL_ENTRY.ID,
                        JOURNAL_ENTRY.NUMBER,
                        JOURNAL_ENTRY.POSTING_ON,
                        castNull(SQLDataType.NUMERIC),
                        castNull(SQLDataType.VARCHAR))
                .from(INVOICE)
                .join(JOURNAL_ENTRY)
                .on(JOURNAL_ENTRY.ID.in(INVOICE.ENTRY_ID, INVOICE.REVERSAL_ID))
                .where(INVOICE.ID.eq(id));
    }

    private Select<Record6<String, Long, String, LocalDate, BigDecimal, String>> payments(long id) {
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
                .where(INVOICE.ID.eq(id));
    }
}
