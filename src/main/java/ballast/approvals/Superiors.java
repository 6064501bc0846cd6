package ballast.approvals;

import static db.approvals.Tables.SUPERIOR;
import static db.platform.Tables.APP_USER;
import static org.jooq.Records.mapping;

import ballast.platform.problem.RuleViolation;
import ballast.platform.problem.Stale;
import db.platform.tables.AppUser;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The managers of the company's people, as far as approvals need them. */
@Component
public class Superiors {

    private static final AppUser LED = APP_USER.as("led");
    private static final AppUser LEADER = APP_USER.as("leader");

    /** What a list shows of it. */
    public record Row(long id, String user, String manager) implements Serializable {}

    private final DSLContext db;

    Superiors(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(ApprovalsPermissions.SUPERIOR_READ)
    public List<Row> list() {
        return db.select(SUPERIOR.ID, LED.NAME, LEADER.NAME)
                .from(SUPERIOR)
                .join(LED)
                .on(LED.ID.eq(SUPERIOR.USER_ID))
                .join(LEADER)
                .on(LEADER.ID.eq(SUPERIOR.MANAGER_ID))
                .orderBy(LED.NAME, SUPERIOR.ID)
                .fetch(mapping(Row::new));
    }

    @Transactional(readOnly = true)
    @RolesAllowed(ApprovalsPermissions.SUPERIOR_READ)
    public Superior get(long id) {
        return find(id);
    }

    @Transactional
    @RolesAllowed(ApprovalsPermissions.SUPERIOR_EDIT)
    public Superior save(Superior superior) {
        superior.check();
        var row = superior.id() == 0
                ? db.newRecord(SUPERIOR)
                : db.fetchOptional(SUPERIOR, SUPERIOR.ID.eq(superior.id())).orElseThrow(Stale::new);
        if (superior.id() != 0) {
            row.setVersion(superior.version());
        }
        row.setUserId(superior.user());
        row.setManagerId(superior.manager());
        row.store();
        return find(row.getId());
    }

    private Superior find(long id) {
        return db.select(SUPERIOR.ID, SUPERIOR.USER_ID, SUPERIOR.MANAGER_ID, SUPERIOR.VERSION)
                .from(SUPERIOR)
                .where(SUPERIOR.ID.eq(id))
                .fetchOptional(mapping(Superior::new))
                .orElseThrow(() -> new RuleViolation("document_exists", id));
    }
}
