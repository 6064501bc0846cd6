package ballast.sourcing;

import static db.sourcing.Tables.REQUISITION;

import ballast.approvals.Approvable;
import ballast.approvals.Approvals;
import ballast.approvals.Outcome;
import ballast.sourcing.Requisition.Action;
import ballast.sourcing.Requisition.Status;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whether a requisition may be ordered is decided by whoever the rules of approval name. */
@Component
class RequisitionApproval implements Approvable {

    private final DSLContext db;
    private final Requisitions requisitions;
    private final Approvals approvals;

    RequisitionApproval(DSLContext db, Requisitions requisitions, @Lazy Approvals approvals) {
        this.db = db;
        this.requisitions = requisitions;
        this.approvals = approvals;
    }

    @Override
    public String kind() {
        return Requisition.DOCUMENT;
    }

    @Override
    public void take(long id) {
        requisitions.lock(id);
    }

    void ask(Requisition requisition) {
        change(requisition.id(), Action.SUBMIT.apply(requisition.status()), "");
        var submitted = requisitions.find(requisition.id());
        var net = db.fetchValue(REQUISITION.NET, REQUISITION.ID.eq(submitted.id()));
        var outcome = approvals.request(
                kind(),
                submitted.id(),
                Objects.requireNonNull(submitted.number()),
                Objects.requireNonNull(net),
                submitted.text());
        if (outcome == Outcome.APPROVED) {
            approved(submitted.id());
        }
    }

    @Override
    public void approved(long id) {
        change(id, Action.APPROVE.apply(requisitions.lock(id).status()), "");
    }

    @Override
    public void rejected(long id, String reason) {
        change(id, Action.REJECT.apply(requisitions.lock(id).status()), reason);
    }

    private void change(long id, Status status, String reason) {
        db.update(REQUISITION)
                .set(REQUISITION.STATUS, status.name())
                .set(REQUISITION.REASON, reason)
                .set(REQUISITION.VERSION, REQUISITION.VERSION.plus(1))
                .where(REQUISITION.ID.eq(id))
                .execute();
    }
}
