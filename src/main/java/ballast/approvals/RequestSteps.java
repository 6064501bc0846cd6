package ballast.approvals;

import static db.approvals.Tables.APPROVER;
import static db.approvals.Tables.HISTORY;
import static db.approvals.Tables.REQUEST_STEP;
import static db.approvals.Tables.RULE_STEP;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.val;

import ballast.approvals.Decision.Event;
import ballast.approvals.Request.Status;
import ballast.platform.problem.RuleViolation;
import db.approvals.tables.records.RequestRecord;
import java.math.BigDecimal;
import java.time.Clock;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps of a request, taken from the rule, begun one after the other; and the history of it. */
@Component
class RequestSteps {

    private final DSLContext db;
    private final Clock clock;
    private final Patience patience;

    RequestSteps(DSLContext db, Clock clock, Patience patience) {
        this.db = db;
        this.clock = clock;
        this.patience = patience;
    }

    static Condition applies(String kind, BigDecimal amount) {
        return RULE_STEP
                .rule()
                .KIND
                .eq(kind)
                .and(RULE_STEP.rule().ACTIVE.isTrue())
                .and(RULE_STEP.FROM_AMOUNT.le(amount));
    }

    /** What the rule says today stays said for this request. */
    void copy(long request, String kind, BigDecimal amount) {
        db.insertInto(
                        REQUEST_STEP,
                        REQUEST_STEP.REQUEST_ID,
                        REQUEST_STEP.STEP_NO,
                        REQUEST_STEP.MANAGER,
                        REQUEST_STEP.ROLE_ID,
                        REQUEST_STEP.USER_IDS,
                        REQUEST_STEP.WANTED,
                        REQUEST_STEP.REMIND_AFTER_DAYS,
                        REQUEST_STEP.ESCALATE_AFTER_DAYS,
                        REQUEST_STEP.ESCALATE_ROLE_ID)
                .select(select(
                                val(request),
                                rowNumber().over().orderBy(RULE_STEP.STEP_NO),
                                RULE_STEP.MANAGER,
                                RULE_STEP.ROLE_ID,
                                RULE_STEP.USER_IDS,
                                RULE_STEP.WANTED,
                                RULE_STEP.REMIND_AFTER_DAYS,
                                RULE_STEP.ESCALATE_AFTER_DAYS,
                                RULE_STEP.ESCALATE_ROLE_ID)
                        .from(RULE_STEP)
                        .where(applies(kind, amount)))
                .execute();
        var tooFew = db.fetchExists(select(REQUEST_STEP.STEP_NO)
                .from(REQUEST_STEP)
                .where(REQUEST_STEP.REQUEST_ID.eq(request))
                .and(greatest(REQUEST_STEP.WANTED, inline(1))
                        .gt(selectCount()
                                .from(APPROVER)
                                .where(APPROVER.REQUEST_ID.eq(request), APPROVER.STEP_NO.eq(REQUEST_STEP.STEP_NO))
                                .asField())));
        RuleViolation.require(!tooFew, "every_step_has_enough_approvers");
    }

    void begin(RequestRecord request) {
        var step = db.fetchSingle(
                REQUEST_STEP,
                REQUEST_STEP.REQUEST_ID.eq(request.getId()),
                REQUEST_STEP.STEP_NO.eq(request.getStepNo()));
        patience.remind(step);
        patience.escalate(step);
    }

    /** False after the last one. */
    boolean next(RequestRecord request) {
        var following = request.getStepNo() + 1;
        if (!db.fetchExists(
                REQUEST_STEP, REQUEST_STEP.REQUEST_ID.eq(request.getId()), REQUEST_STEP.STEP_NO.eq(following))) {
            return false;
        }
        request.setStepNo(following);
        request.store();
        begin(request);
        return true;
    }

    void end(RequestRecord request, Status status) {
        request.setStatus(status.name());
        request.setDecidedAt(clock.instant());
        request.store();
    }

    void note(RequestRecord request, Event event, @Nullable Long place, String comment) {
        db.insertInto(HISTORY)
                .set(HISTORY.REQUEST_ID, request.getId())
                .set(HISTORY.STEP_NO, request.getStepNo())
                .set(HISTORY.EVENT, event.name())
                .set(HISTORY.FOR_USER, place)
                .set(HISTORY.COMMENT, comment)
                .execute();
    }
}
