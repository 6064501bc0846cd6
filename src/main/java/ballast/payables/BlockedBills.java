package ballast.payables;

import static db.accounting.Tables.OPEN_ITEM;
import static db.payables.Tables.BILL;

import ballast.accounting.OpenItem;
import ballast.platform.problem.RuleViolation;
import java.util.Collection;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Bills are not paid, by whatever way, until what is wrong with them is settled. */
@Component
class BlockedBills implements OpenItem.Block {

    private final DSLContext db;

    BlockedBills(DSLContext db) {
        this.db = db;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void requirePayable(Collection<Long> items) {
        db.select(BILL.NUMBER)
                .from(BILL)
                .join(OPEN_ITEM)
                .on(OPEN_ITEM.ENTRY_ID.eq(BILL.ENTRY_ID))
                .where(OPEN_ITEM.ID.in(items), BILL.BLOCKED.isTrue())
                .orderBy(BILL.ID)
                .limit(1)
                .fetchOptional()
                .ifPresent(blocked -> {
                    throw new RuleViolation("blocked_bills_are_not_paid", blocked.value1());
                });
    }
}
