package ballast.platform.view;

import static db.platform.Tables.SAVED_VIEW;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;

import ballast.platform.db.Scope;
import ballast.platform.document.ReadAccess;
import ballast.platform.problem.RuleViolation;
import db.platform.Keys;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The views a user has kept, and those others share; whoever sees a list may keep views of it. */
@Component
public class SavedViews {

    private final DSLContext db;
    private final ReadAccess access;

    SavedViews(DSLContext db, ReadAccess access) {
        this.db = db;
        this.access = access;
    }

    @Transactional(readOnly = true)
    public List<SavedView> of(String list) {
        access.require(list);
        return db.select(
                        SAVED_VIEW.ID,
                        SAVED_VIEW.LIST,
                        SAVED_VIEW.NAME,
                        SAVED_VIEW.QUERY,
                        SAVED_VIEW.SHARED,
                        SAVED_VIEW.OPENING,
                        field(isOwn()))
                .from(SAVED_VIEW)
                .where(SAVED_VIEW.LIST.eq(list))
                .and(isOwn().or(SAVED_VIEW.SHARED))
                .orderBy(SAVED_VIEW.NAME, SAVED_VIEW.ID)
                .fetch(mapping(SavedView::new));
    }

    /** One's own view of the same name is replaced; a list opens with one of them at most. */
    @Transactional
    public SavedView save(SavedView view) {
        access.require(view.list());
        var name = view.name().strip();
        if (name.isEmpty()) {
            throw RuleViolation.at("name", "saved_view_name_is_given");
        }
        if (view.opening()) {
            db.update(SAVED_VIEW)
                    .set(SAVED_VIEW.OPENING, false)
                    .where(isOwn(), SAVED_VIEW.LIST.eq(view.list()))
                    .execute();
        }
        db.insertInto(SAVED_VIEW)
                .set(SAVED_VIEW.LIST, view.list())
                .set(SAVED_VIEW.NAME, name)
                .set(SAVED_VIEW.QUERY, view.query())
                .set(SAVED_VIEW.SHARED, view.shared())
                .set(SAVED_VIEW.OPENING, view.opening())
                .onConflictOnConstraint(Keys.SAVED_VIEW_NAME_IS_UNIQUE)
                .doUpdate()
                .set(SAVED_VIEW.QUERY, view.query())
                .set(SAVED_VIEW.SHARED, view.shared())
                .set(SAVED_VIEW.OPENING, view.opening())
                .execute();
        return of(view.list()).stream()
                .filter(one -> one.own() && one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Only one's own. */
    @Transactional
    public void delete(SavedView view) {
        access.require(view.list());
        db.deleteFrom(SAVED_VIEW).where(isOwn(), SAVED_VIEW.ID.eq(view.id())).execute();
    }

    private static Condition isOwn() {
        return SAVED_VIEW.USER_ID.eq(Scope.current().actor());
    }
}
