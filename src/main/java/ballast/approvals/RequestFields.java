package ballast.approvals;

import static db.approvals.Tables.ASKED;
import static db.approvals.Tables.HISTORY;
import static db.approvals.Tables.REQUEST;
import static db.approvals.Tables.REQUEST_STEP;
import static db.platform.Tables.APP_USER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.listAggDistinct;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import ballast.approvals.Decision.Event;
import ballast.approvals.Request.Status;
import ballast.platform.db.Scope;
import db.approvals.tables.History;
import db.approvals.tables.RequestStep;
import db.platform.tables.AppUser;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;

/** How a request is read: with who is asked now, and whether that is the user at hand. */
final class RequestFields {

    private static final AppUser ASKER = APP_USER.as("asker");
    private static final AppUser PERSON = APP_USER.as("person");
    private static final History VOTE = HISTORY.as("vote");
    private static final RequestStep STEP = REQUEST_STEP.as("each_step");

    private static final Condition NOW = ASKED.REQUEST_ID.eq(REQUEST.ID).and(ASKED.STEP_NO.eq(REQUEST.STEP_NO));
    private static final Condition VOTED = VOTE.REQUEST_ID
            .eq(REQUEST.ID)
            .and(VOTE.STEP_NO.eq(REQUEST.STEP_NO))
            .and(VOTE.EVENT.eq(Event.APPROVED.name()));

    private static final Field<String> ASKED_BY = coalesce(
                    field(select(ASKER.NAME).from(ASKER).where(ASKER.ID.eq(REQUEST.REQUESTED_BY))), inline(""))
            .as("asked_by");
    private static final Field<Integer> STEPS = field(selectCount().from(STEP).where(STEP.REQUEST_ID.eq(REQUEST.ID)))
            .as("steps");
    private static final Field<String> PEOPLE = coalesce(
                    field(select(listAggDistinct(PERSON.NAME, ", ").withinGroupOrderBy(PERSON.NAME))
                            .from(ASKED)
                            .join(PERSON)
                            .on(PERSON.ID.eq(ASKED.FOR_USER))
                            .where(NOW, REQUEST.STATUS.eq(Status.WAITING.name()))
                            .and(notExists(selectOne().from(VOTE).where(VOTED, VOTE.FOR_USER.eq(ASKED.FOR_USER))))),
                    inline(""))
            .as("people");
    private static final Field<Instant> SINCE =
            greatest(REQUEST_STEP.REMINDED_AT, REQUEST_STEP.ESCALATED_AT).as("since");
    private static final String MINE = "mine";
    private static final String PLACE = "place";

    static final Field<Integer> COUNT = count();
    static final Field<Integer> LATE_COUNT = count(greatest(REQUEST_STEP.REMINDED_AT, REQUEST_STEP.ESCALATED_AT));

    private RequestFields() {}

    static List<SelectField<?>> all() {
        return List.of(
                REQUEST.ID,
                REQUEST.KIND,
                REQUEST.DOCUMENT_ID,
                REQUEST.NUMBER,
                REQUEST.ABOUT,
                REQUEST.AMOUNT,
                REQUEST.STATUS,
                REQUEST.STEP_NO,
                STEPS,
                ASKED_BY,
                REQUEST.REQUESTED_AT,
                PEOPLE,
                field(isMine()).as(MINE),
                place().as(PLACE),
                SINCE);
    }

    /** Waits for the user, who has not answered this step yet. */
    static Condition isMine() {
        var actor = Scope.current().actor();
        return REQUEST.STATUS
                .eq(Status.WAITING.name())
                .and(exists(selectOne().from(ASKED).where(NOW, ASKED.BY_USER.eq(actor))))
                .and(notExists(selectOne().from(VOTE).where(VOTED, VOTE.BY_USER.eq(actor))));
    }

    /** Whom the user would decide for, unless for themselves. */
    private static Field<String> place() {
        var actor = Scope.current().actor();
        return coalesce(
                field(select(max(PERSON.NAME))
                        .from(ASKED)
                        .join(PERSON)
                        .on(PERSON.ID.eq(ASKED.FOR_USER))
                        .where(NOW, ASKED.BY_USER.eq(actor))
                        .and(notExists(selectOne()
                                .from(ASKED.as("own"))
                                .where(
                                        ASKED.as("own").REQUEST_ID.eq(REQUEST.ID),
                                        ASKED.as("own").STEP_NO.eq(REQUEST.STEP_NO),
                                        ASKED.as("own").BY_USER.eq(actor),
                                        ASKED.as("own").FOR_USER.eq(actor))))),
                inline(""));
    }

    static Request read(Record row) {
        return new Request(
                row.get(REQUEST.ID),
                row.get(REQUEST.KIND),
                row.get(REQUEST.DOCUMENT_ID),
                row.get(REQUEST.NUMBER),
                row.get(REQUEST.ABOUT),
                row.get(REQUEST.AMOUNT),
                Status.valueOf(row.get(REQUEST.STATUS)),
                row.get(REQUEST.STEP_NO),
                row.get(STEPS),
                row.get(ASKED_BY),
                row.get(REQUEST.REQUESTED_AT),
                row.get(PEOPLE),
                Objects.requireNonNull(row.get(MINE, Boolean.class)),
                Objects.requireNonNull(row.get(PLACE, String.class)),
                row.get(SINCE));
    }
}
