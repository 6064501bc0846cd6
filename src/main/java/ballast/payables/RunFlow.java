package ballast.payables;

import static db.accounting.Tables.JOURNAL_ENTRY;
import static db.accounting.Tables.OPEN_ITEM;
import static db.payables.Tables.BILL;
import static db.payables.Tables.PAYMENT_RUN_ITEM;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import ballast.platform.document.DocumentFlow;
import ballast.platform.document.FlowStep;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From a payment run to the bills it pays, and its entry. */
@Component
public class RunFlow implements DocumentFlow {

    private final DSLContext db;

    RunFlow(DSLContext db) {
        this.db = db;
    }

    @Override
    public String document() {
        return PaymentRun.DOCUMENT;
    }

    @Override
    @RolesAllowed(PayablesPermissions.RUN_READ)
    @Transactional(readOnly = true)
    public List<FlowStep> steps(long id) {
        var entries = select(OPEN_ITEM.ENTRY_ID)
                .from(PAYMENT_RUN_ITEM)
                .join(OPEN_ITEM)
                .on(OPEN_ITEM.ID.eq(PAYMENT_RUN_ITEM.OPEN_ITEM_ID))
                .where(PAYMENT_RUN_ITEM.RUN_ID.eq(id), PAYMENT_RUN_ITEM.INCLUDED.isTrue());
        return db.fetch(BillFlow.bills(BILL.ENTRY_ID.in(entries))
                        .union(select(
                                        inline("accounting.journal_entry"),
                                        JOURNAL_ENTRY.ID,
                                        JOURNAL_ENTRY.NUMBER,
                                        JOURNAL_ENTRY.POSTING_ON,
                                        castNull(SQLDataType.NUMERIC),
                                        castNull(SQLDataType.VARCHAR))
                                .from(JOURNAL_ENTRY)
                                .where(JOURNAL_ENTRY.SOURCE.eq(document()), JOURNAL_ENTRY.SOURCE_ID.eq(id)))
                        .orderBy(inline(4), inline(2)))
                .map(mapping(FlowStep::of));
    }
}
