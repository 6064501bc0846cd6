package ballast.approvals;

import static db.approvals.Tables.REQUEST;
import static db.approvals.Tables.RULE_STEP;

import ballast.approvals.Decision.Event;
import ballast.approvals.Request.Status;
import ballast.platform.db.Scope;
import ballast.platform.problem.RuleViolation;
import db.approvals.tables.records.RequestRecord;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asking for approval, and giving or refusing it. Nobody approves what they asked for themselves. */
@Component
public class Approvals {

    private final DSLContext db;
    private final Approvables approvables;
    private final RequestSteps steps;
    private final Votes votes;

    Approvals(DSLContext db, Approvables approvables, RequestSteps steps, Votes votes) {
        this.db = db;
        this.approvables = approvables;
        this.steps = steps;
        this.votes = votes;
    }

    /**
     * Asks whoever has to agree to a document as it is now; what was asked or agreed of it before no longer counts.
     *
     * @param ledgerAmount by whose size the steps are chosen
     * @param about what an approver reads beside the number, such as the supplier
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome request(String kind, long id, String number, BigDecimal ledgerAmount, String about) {
        approvables.of(kind);
        end(kind, id, Status.SUPERSEDED, Event.SUPERSEDED);
        var amount = ledgerAmount.abs();
        if (!isRuled(kind, amount)) {
            return Outcome.APPROVED;
        }
        var row = db.newRecord(REQUEST);
        row.setKind(kind);
        row.setDocumentId(id);
        row.setNumber(number);
        row.setAmount(amount);
        row.setAbout(about);
        row.setStatus(Status.WAITING.name());
        row.setStepNo(1);
        row.setRequestedBy(Scope.current().actor());
        row.store();
        steps.copy(row.getId(), kind, amount);
        steps.note(row, Event.REQUESTED, null, "");
        steps.begin(row);
        return Outcome.WAITING;
    }

    private boolean isRuled(String kind, BigDecimal amount) {
        return db.fetchExists(RULE_STEP, RequestSteps.applies(kind, amount));
    }

    /** The document is taken back or changed: nobody needs to decide it, and nobody's word counts any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(String kind, long id) {
        end(kind, id, Status.WITHDRAWN, Event.WITHDRAWN);
    }

    /** How the last request for a document stands; empty when none was needed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Status> state(String kind, long id) {
        return db.select(REQUEST.STATUS)
                .from(REQUEST)
                .where(REQUEST.KIND.eq(kind), REQUEST.DOCUMENT_ID.eq(id))
                .orderBy(REQUEST.ID.desc())
                .limit(1)
                .fetchOptional(row -> Status.valueOf(row.value1()));
    }

    private void end(String kind, long id, Status status, Event event) {
        db.selectFrom(REQUEST)
                .where(REQUEST.KIND.eq(kind), REQUEST.DOCUMENT_ID.eq(id))
                .and(REQUEST.STATUS.in(Status.WAITING.name(), Status.APPROVED.name()))
                .forUpdate()
                .fetchOptional()
                .ifPresent(open -> {
                    steps.note(open, event, null, "");
                    steps.end(open, status);
                });
    }

    /** Agrees, in one's own place or in that of somebody who is away, to each step in turn that asks the same person. */
    @Transactional
    @RolesAllowed(ApprovalsPermissions.REQUEST_DECIDE)
    public Outcome approve(long requestId, String comment) {
        var request = take(requestId);
        if (votes.haveDone(request)) {
            return request.getStatus().equals(Status.WAITING.name()) ? Outcome.WAITING : Outcome.APPROVED;
        }
        requireWaiting(request);
        do {
            steps.note(request, Event.APPROVED, votes.place(request), comment.strip());
            if (!votes.suffice(request)) {
                return Outcome.WAITING;
            }
            if (!steps.next(request)) {
                steps.end(request, Status.APPROVED);
                approvables.of(request.getKind()).approved(request.getDocumentId());
                return Outcome.APPROVED;
            }
        } while (votes.isAsked(request));
        return Outcome.WAITING;
    }

    /** One refusal is enough. */
    @Transactional
    @RolesAllowed(ApprovalsPermissions.REQUEST_DECIDE)
    public void reject(long requestId, String reason) {
        if (reason.isBlank()) {
            throw RuleViolation.at("reason", "rejection_has_a_reason");
        }
        var request = take(requestId);
        requireWaiting(request);
        steps.note(request, Event.REJECTED, votes.place(request), reason.strip());
        steps.end(request, Status.REJECTED);
        approvables.of(request.getKind()).rejected(request.getDocumentId(), reason.strip());
    }

    private static void requireWaiting(RequestRecord request) {
        RuleViolation.require(
                request.getStatus().equals(Status.WAITING.name()), "the_request_still_waits", request.getNumber());
    }

    private RequestRecord take(long id) {
        var found = db.fetchOptional(REQUEST, REQUEST.ID.eq(id))
                .orElseThrow(() -> new RuleViolation("document_exists", id));
        approvables.of(found.getKind()).take(found.getDocumentId());
        return db.selectFrom(REQUEST).where(REQUEST.ID.eq(id)).forUpdate().fetchSingle();
    }
}
