package ballast.platform.jobs;

import static db.platform.Tables.TASK;

import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Work to be done after commit, written in the transaction that causes it. */
@Component
public class Tasks {

    private final DSLContext db;

    Tasks(DSLContext db) {
        this.db = db;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void enqueue(String kind, String payload) {
        db.insertInto(TASK)
                .set(TASK.KIND, kind)
                .set(TASK.PAYLOAD, JSONB.valueOf(payload))
                .execute();
    }

    /** Not before its time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enqueue(String kind, String payload, Instant due) {
        db.insertInto(TASK)
                .set(TASK.KIND, kind)
                .set(TASK.PAYLOAD, JSONB.valueOf(payload))
                .set(TASK.DUE_AT, due)
                .execute();
    }
}
