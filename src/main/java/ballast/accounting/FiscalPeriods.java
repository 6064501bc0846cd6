package ballast.accounting;

import static db.accounting.Tables.FISCAL_PERIOD;
import static org.jooq.Records.mapping;

import ballast.accounting.FiscalPeriod.State;
import ballast.platform.problem.RuleViolation;
import ballast.platform.problem.Stale;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which months take postings. */
@Component
public class FiscalPeriods {

    private final DSLContext db;

    FiscalPeriods(DSLContext db) {
        this.db = db;
    }

    @RolesAllowed(AccountingPermissions.PERIOD_READ)
    @Transactional(readOnly = true)
    public List<FiscalPeriod> list() {
        return db.select(
                        FISCAL_PERIOD.ID,
                        FISCAL_PERIOD.FISCAL_YEAR,
                        FISCAL_PERIOD.NAME,
                        FISCAL_PERIOD.FIRST_ON,
                        FISCAL_PERIOD.LAST_ON,
                        FISCAL_PERIOD.STATE.convertFrom(State::valueOf),
                        FISCAL_PERIOD.VERSION)
                .from(FISCAL_PERIOD)
                .orderBy(FISCAL_PERIOD.FIRST_ON.desc())
                .fetch(mapping(FiscalPeriod::new));
    }

    /** Twelve open months. */
    @RolesAllowed(AccountingPermissions.PERIOD_OPEN)
    @Transactional
    public void openYear(int year) {
        open(year);
    }

    void open(int year) {
        var insert = db.insertInto(
                FISCAL_PERIOD,
                FISCAL_PERIOD.FISCAL_YEAR,
                FISCAL_PERIOD.NAME,
                FISCAL_PERIOD.FIRST_ON,
                FISCAL_PERIOD.LAST_ON);
        for (int month = 1; month <= 12; month++) {
            var at = YearMonth.of(year, month);
            insert = insert.values(year, at.toString(), at.atDay(1), at.atEndOfMonth());
        }
        insert.execute();
    }

    @RolesAllowed(AccountingPermissions.PERIOD_SOFT_CLOSE)
    @Transactional
    public void softClose(int id) {
        change(id, Set.of(State.OPEN), State.SOFT_CLOSED);
    }

    @RolesAllowed(AccountingPermissions.PERIOD_HARD_CLOSE)
    @Transactional
    public void hardClose(int id) {
        change(id, Set.of(State.OPEN, State.SOFT_CLOSED), State.HARD_CLOSED);
    }

    @RolesAllowed(AccountingPermissions.PERIOD_REOPEN)
    @Transactional
    public void reopen(int id) {
        change(id, Set.of(State.SOFT_CLOSED), State.OPEN);
    }

    private void change(int id, Set<State> from, State to) {
        var row = db.fetchOptional(FISCAL_PERIOD, FISCAL_PERIOD.ID.eq(id)).orElseThrow(Stale::new);
        var state = State.valueOf(row.getState());
        RuleViolation.require(state != State.HARD_CLOSED, "hard_closed_period_stays_closed", row.getName());
        RuleViolation.require(from.contains(state), "document_status_allows_the_action", to, state);
        row.setState(to.name());
        row.store();
    }
}
