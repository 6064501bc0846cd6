package ballast.approvals;

import static db.approvals.Tables.ASKED;
import static db.approvals.Tables.HISTORY;
import static db.approvals.Tables.REQUEST;
import static db.approvals.Tables.REQUEST_STEP;
import static db.platform.Tables.APP_USER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import ballast.approvals.Decision.Event;
import ballast.approvals.Request.Status;
import ballast.platform.db.Listing;
import ballast.platform.db.Page;
import ballast.platform.db.Scope;
import ballast.platform.document.ReadAccess;
import ballast.platform.problem.RuleViolation;
import db.platform.tables.AppUser;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The requests as those see them who asked, are asked or decided, and whoever may see all of them. */
@Component
public class Requests {

    private static final AppUser BY = APP_USER.as("decided_by");
    private static final AppUser FOR = APP_USER.as("decided_for");

    static final Map<String, Field<?>> SORTABLE =
            Map.of("number", REQUEST.NUMBER, "amount", REQUEST.AMOUNT, "requestedAt", REQUEST.REQUESTED_AT);

    /** Whose requests a list shows. */
    public enum View {
        MINE,
        ASKED,
        ALL
    }

    /** Which requests a list shows; null fits all. */
    public record Filter(View view, @Nullable Status status, String kind) implements Serializable {

        public static final Filter MINE = new Filter(View.MINE, null, "");

        Condition condition() {
            var actor = Scope.current().actor();
            return noCondition()
                    .and(status == null ? noCondition() : REQUEST.STATUS.eq(status.name()))
                    .and(kind.isEmpty() ? noCondition() : REQUEST.KIND.eq(kind))
                    .and(
                            switch (view) {
                                case MINE -> RequestFields.isMine();
                                case ASKED -> REQUEST.REQUESTED_BY.eq(actor);
                                case ALL -> noCondition();
                            });
        }
    }

    private final DSLContext db;
    private final ReadAccess access;

    Requests(DSLContext db, ReadAccess access) {
        this.db = db;
        this.access = access;
    }

    /** The oldest first where one has to decide. */
    @Transactional(readOnly = true)
    @RolesAllowed(ApprovalsPermissions.REQUEST_READ)
    public Listing<Request> page(Filter filter, Page page) {
        var wanted = filter.condition().and(visible());
        var rows = db.select(RequestFields.all())
                .from(REQUEST)
                .join(REQUEST_STEP)
                .on(REQUEST_STEP.REQUEST_ID.eq(REQUEST.ID), REQUEST_STEP.STEP_NO.eq(REQUEST.STEP_NO))
                .where(wanted)
                .orderBy(page.orderBy(SORTABLE, REQUEST.ID, filter.view() != View.MINE))
                .limit(page.limit())
                .offset(page.offset())
                .fetch(RequestFields::read);
        if (page.counts() && rows.size() < page.limit()) {
            return new Listing<>(rows, rows.size(), Map.of());
        }
        return Listing.counted(db, page, rows, select(REQUEST.ID).from(REQUEST).where(wanted));
    }

    @Transactional(readOnly = true)
    @RolesAllowed(ApprovalsPermissions.REQUEST_READ)
    public Request get(long id) {
        return find(REQUEST.ID.eq(id).and(visible())).orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    /** How many wait for the user, and whether one of them waits too long. */
    @Transactional(readOnly = true)
    @RolesAllowed(ApprovalsPermissions.REQUEST_DECIDE)
    public Mine mine() {
        return db.select(RequestFields.COUNT, RequestFields.LATE_COUNT)
                .from(REQUEST)
                .join(REQUEST_STEP)
                .on(REQUEST_STEP.REQUEST_ID.eq(REQUEST.ID), REQUEST_STEP.STEP_NO.eq(REQUEST.STEP_NO))
                .where(RequestFields.isMine())
                .fetchSingle(mapping(Mine::new));
    }

    /** What waits for the user. */
    public record Mine(int waiting, int late) implements Serializable {}

    /** The last request for a document, for whoever may read the document. */
    @Transactional(readOnly = true)
    public Optional<Request> state(String kind, long document) {
        access.require(kind);
        return find(REQUEST.KIND.eq(kind).and(REQUEST.DOCUMENT_ID.eq(document)));
    }

    private Optional<Request> find(Condition condition) {
        return db.select(RequestFields.all())
                .from(REQUEST)
                .join(REQUEST_STEP)
                .on(REQUEST_STEP.REQUEST_ID.eq(REQUEST.ID), REQUEST_STEP.STEP_NO.eq(REQUEST.STEP_NO))
                .where(condition)
                .orderBy(REQUEST.ID.desc())
                .limit(1)
                .fetchOptional(RequestFields::read);
    }

    /** What happened to all requests for a document, in order, for whoever may read the document. */
    @Transactional(readOnly = true)
    public List<Decision> history(String kind, long document) {
        access.require(kind);
        return decisions(REQUEST.KIND.eq(kind).and(REQUEST.DOCUMENT_ID.eq(document)));
    }

    /** What happened to one request, in order. */
    @Transactional(readOnly = true)
    @RolesAllowed(ApprovalsPermissions.REQUEST_READ)
    public List<Decision> history(long id) {
        return decisions(REQUEST.ID.eq(id).and(visible()));
    }

    private List<Decision> decisions(Condition condition) {
        return db.select(
                        HISTORY.EVENT.convertFrom(Event::valueOf),
                        HISTORY.STEP_NO,
                        coalesce(BY.NAME, ""),
                        coalesce(FOR.NAME, ""),
                        HISTORY.COMMENT,
                        HISTORY.AT)
                .from(HISTORY)
                .join(REQUEST)
                .on(REQUEST.ID.eq(HISTORY.REQUEST_ID))
                .leftJoin(BY)
                .on(BY.ID.eq(HISTORY.BY_USER))
                .leftJoin(FOR)
                .on(FOR.ID.eq(HISTORY.FOR_USER), FOR.ID.ne(HISTORY.BY_USER))
                .where(condition)
                .orderBy(HISTORY.ID)
                .fetch(mapping(Decision::new));
    }

    private Condition visible() {
        var actor = Scope.current().actor();
        return access.isOpen(ApprovalsPermissions.EVERY_REQUEST)
                ? noCondition()
                : REQUEST.REQUESTED_BY
                        .eq(actor)
                        .or(exists(selectOne()
                                .from(ASKED)
                                .where(ASKED.REQUEST_ID.eq(REQUEST.ID), ASKED.BY_USER.eq(actor))))
                        .or(exists(selectOne()
                                .from(HISTORY)
                                .where(HISTORY.REQUEST_ID.eq(REQUEST.ID), HISTORY.BY_USER.eq(actor))));
    }
}
