package ballast.statements;

import static db.accounting.Tables.ACCOUNT;
import static db.accounting.Tables.OPEN_ITEM;
import static db.accounting.Tables.SETTLEMENT_LINE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import ballast.platform.db.Scope;
import ballast.statements.Ageing.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;

/**
 * What was open at the end of any day: what is open now, and what has been settled since. Several rows of an item add
 * up to its amount.
 */
final class OpenAmounts {

    static final Field<Long> ITEM = field(name("open", "item_id"), Long.class);
    static final Field<Long> PARTY = field(name("open", "party_id"), Long.class);
    static final Field<LocalDate> DUE_ON = field(name("open", "due_on"), LocalDate.class);
    static final Field<BigDecimal> AMOUNT = field(name("open", "amount"), BigDecimal.class);

    private OpenAmounts() {}

    /** Party, due date and amount: what the index on open items holds. */
    static Table<?> at(LocalDate day, Side side) {
        return table(day, side, noCondition(), OPEN_ITEM.PARTY_ID.as("party_id"), OPEN_ITEM.DUE_ON.as("due_on"));
    }

    /** Item and amount. */
    static Table<?> of(long party, LocalDate day, Side side) {
        return table(day, side, OPEN_ITEM.PARTY_ID.eq(party), OPEN_ITEM.ID.as("item_id"));
    }

    private static Table<?> table(LocalDate day, Side side, Condition which, Field<?>... keys) {
        var i = OPEN_ITEM;
        // as an array, so that the planner expects many items on the account
        var accounts = array(select(ACCOUNT.ID).from(ACCOUNT).where(ACCOUNT.CONTROL.eq(side.name())));
        var known = i.COMPANY_ID
                .eq(Scope.current().company())
                .and(i.POSTING_ON.le(day))
                .and(i.ACCOUNT_ID.eq(any(accounts)))
                .and(which);
        return select(keys)
                .select(i.LEDGER_AMOUNT.minus(i.LEDGER_SETTLED).as("amount"))
                .from(i)
                .where(known)
                .and(i.IS_OPEN)
                .unionAll(select(keys)
                        .select(SETTLEMENT_LINE.LEDGER_AMOUNT)
                        .from(SETTLEMENT_LINE)
                        .join(i)
                        .on(i.ID.eq(SETTLEMENT_LINE.OPEN_ITEM_ID))
                        .where(known)
                        .and(SETTLEMENT_LINE.COMPANY_ID.eq(Scope.current().company()))
                        .and(SETTLEMENT_LINE.SETTLED_ON.gt(day)))
                .asTable("open");
    }
}
