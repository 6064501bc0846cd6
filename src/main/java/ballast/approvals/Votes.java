package ballast.approvals;

import static db.approvals.Tables.APPROVER;
import static db.approvals.Tables.ASKED;
import static db.approvals.Tables.HISTORY;
import static db.approvals.Tables.REQUEST_STEP;

import ballast.approvals.Decision.Event;
import ballast.approvals.Request.Status;
import ballast.platform.db.Scope;
import ballast.platform.problem.RuleViolation;
import db.approvals.tables.records.RequestRecord;
import java.util.HashSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who is asked in the present step of a request, who agreed, and when that is enough. */
@Component
class Votes {

    private final DSLContext db;

    Votes(DSLContext db) {
        this.db = db;
    }

    private static Condition asked(RequestRecord request) {
        return ASKED.REQUEST_ID.eq(request.getId()).and(ASKED.STEP_NO.eq(request.getStepNo()));
    }

    private static Condition agreed(RequestRecord request) {
        return HISTORY.REQUEST_ID
                .eq(request.getId())
                .and(HISTORY.STEP_NO.eq(request.getStepNo()))
                .and(HISTORY.EVENT.eq(Event.APPROVED.name()));
    }

    /** In whose place the user decides: their own first. */
    long place(RequestRecord request) {
        var actor = Scope.current().actor();
        RuleViolation.require(request.getRequestedBy() != actor, "nobody_approves_their_own_request");
        var places = db.select(ASKED.FOR_USER)
                .from(ASKED)
                .where(asked(request), ASKED.BY_USER.eq(actor))
                .fetchSet(ASKED.FOR_USER);
        RuleViolation.require(!places.isEmpty(), "only_who_is_asked_decides");
        if (places.contains(actor)) {
            return actor;
        }
        places.removeAll(
                db.select(HISTORY.FOR_USER).from(HISTORY).where(agreed(request)).fetchSet(HISTORY.FOR_USER));
        return places.stream().findFirst().orElseThrow(() -> new RuleViolation("nobody_is_stood_in_for_twice"));
    }

    /** In this step, and has not answered it yet. */
    boolean isAsked(RequestRecord request) {
        var actor = Scope.current().actor();
        return db.fetchExists(ASKED, asked(request), ASKED.BY_USER.eq(actor))
                && !db.fetchExists(HISTORY, agreed(request), HISTORY.BY_USER.eq(actor));
    }

    /** Whether the user has agreed to all they are asked for: agreeing twice counts once. */
    boolean haveDone(RequestRecord request) {
        var status = Status.valueOf(request.getStatus());
        return (status == Status.WAITING && !isAsked(request) || status == Status.APPROVED)
                && db.fetchExists(
                        HISTORY,
                        HISTORY.REQUEST_ID.eq(request.getId()),
                        HISTORY.BY_USER.eq(Scope.current().actor()),
                        HISTORY.EVENT.eq(Event.APPROVED.name()));
    }

    /** One, so many, or all of them; after an escalation the word of one of those is enough. */
    boolean suffice(RequestRecord request) {
        var voters = new HashSet<Long>();
        var heard = new HashSet<Long>();
        for (var vote : db.fetch(HISTORY, agreed(request))) {
            voters.add(vote.getByUser());
            heard.add(vote.getForUser());
        }
        var approvers =
                db.fetch(APPROVER, APPROVER.REQUEST_ID.eq(request.getId()), APPROVER.STEP_NO.eq(request.getStepNo()));
        if (approvers.stream().anyMatch(one -> one.getEscalated() && heard.contains(one.getUserId()))) {
            return true;
        }
        int wanted = wanted(request);
        if (wanted > 0) {
            return voters.size() >= wanted;
        }
        // whoever stands in for somebody and agreed for another has spoken for both
        db.fetch(ASKED, asked(request), ASKED.BY_USER.in(voters)).forEach(pair -> heard.add(pair.getForUser()));
        return !voters.isEmpty()
                && approvers.stream().allMatch(one -> one.getEscalated() || heard.contains(one.getUserId()));
    }

    private int wanted(RequestRecord request) {
        return db.select(REQUEST_STEP.WANTED)
                .from(REQUEST_STEP)
                .where(REQUEST_STEP.REQUEST_ID.eq(request.getId()), REQUEST_STEP.STEP_NO.eq(request.getStepNo()))
                .fetchSingle()
                .value1();
    }
}
