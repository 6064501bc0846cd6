package ballast.approvals;

import static db.approvals.Tables.HISTORY;
import static db.approvals.Tables.REQUEST;
import static db.approvals.Tables.REQUEST_STEP;

import ballast.approvals.Decision.Event;
import ballast.approvals.Request.Status;
import db.approvals.tables.records.RequestStepRecord;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A step that still waits when its time has come, taken so that no decision passes meanwhile. */
@Component
class Waiting {

    private final DSLContext db;

    Waiting(DSLContext db) {
        this.db = db;
    }

    /** Nothing happens to a step that was decided in time. */
    void step(String payload, Event event, Consumer<RequestStepRecord> change) {
        var json = JsonMapper.shared().readTree(payload);
        var id = json.path("request").asLong();
        var no = json.path("step").asInt();
        var request = db.selectFrom(REQUEST)
                .where(REQUEST.ID.eq(id), REQUEST.STATUS.eq(Status.WAITING.name()), REQUEST.STEP_NO.eq(no))
                .forUpdate()
                .fetchOptional();
        if (request.isPresent()) {
            var step = db.fetchSingle(REQUEST_STEP, REQUEST_STEP.REQUEST_ID.eq(id), REQUEST_STEP.STEP_NO.eq(no));
            change.accept(step);
            step.store();
            db.insertInto(HISTORY)
                    .set(HISTORY.REQUEST_ID, id)
                    .set(HISTORY.STEP_NO, no)
                    .set(HISTORY.EVENT, event.name())
                    .set(HISTORY.BY_USER, 0L)
                    .execute();
        }
    }
}
