package ballast.catalog;

import static db.catalog.Tables.POSTING_GROUP;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;

import ballast.platform.problem.RuleViolation;
import ballast.platform.problem.Stale;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The posting groups of the company; everybody who works in it may know them. */
@Component
public class PostingGroups {

    private final DSLContext db;

    PostingGroups(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public List<PostingGroup> list() {
        return fetch(noCondition());
    }

    @Transactional(readOnly = true)
    public PostingGroup get(int id) {
        return fetch(POSTING_GROUP.ID.eq(id)).stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    @Transactional
    @RolesAllowed(CatalogPermissions.POSTING_GROUP_EDIT)
    public PostingGroup save(PostingGroup group) {
        group.check();
        var row = group.id() == 0
                ? db.newRecord(POSTING_GROUP)
                : db.fetchOptional(POSTING_GROUP, POSTING_GROUP.ID.eq(group.id()))
                        .orElseThrow(Stale::new);
        if (group.id() != 0) {
            row.setVersion(group.version());
        }
        row.setCode(group.code());
        row.setName(group.name());
        row.store();
        return get(row.getId());
    }

    @Transactional
    @RolesAllowed(CatalogPermissions.POSTING_GROUP_EDIT)
    public void delete(int id) {
        db.deleteFrom(POSTING_GROUP).where(POSTING_GROUP.ID.eq(id)).execute();
    }

    private List<PostingGroup> fetch(Condition condition) {
        return db.select(POSTING_GROUP.ID, POSTING_GROUP.CODE, POSTING_GROUP.NAME, POSTING_GROUP.VERSION)
                .from(POSTING_GROUP)
                .where(condition)
                .orderBy(POSTING_GROUP.CODE)
                .fetch(mapping(PostingGroup::new));
    }
}
