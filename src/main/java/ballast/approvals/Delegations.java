package ballast.approvals;

import static db.approvals.Tables.DELEGATION;
import static db.platform.Tables.APP_USER;
import static org.jooq.Records.mapping;

import ballast.platform.db.Scope;
import ballast.platform.problem.RuleViolation;
import ballast.platform.problem.Stale;
import db.platform.tables.AppUser;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who stands in for whom, and when. */
@Component
public class Delegations {

    private static final AppUser AWAY = APP_USER.as("away");
    private static final AppUser DEPUTY = APP_USER.as("deputy");

    /** What a list shows of a delegation. */
    public record Row(long id, String user, String delegate, LocalDate fromOn, LocalDate untilOn, String note)
            implements Serializable {}

    private final DSLContext db;

    Delegations(DSLContext db) {
        this.db = db;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    @RolesAllowed(ApprovalsPermissions.DELEGATION_READ)
    public List<Row> list() {
        return db.select(
                        DELEGATION.ID, AWAY.NAME, DEPUTY.NAME, DELEGATION.FROM_ON, DELEGATION.UNTIL_ON, DELEGATION.NOTE)
                .from(DELEGATION)
                .join(AWAY)
                .on(AWAY.ID.eq(DELEGATION.USER_ID))
                .join(DEPUTY)
                .on(DEPUTY.ID.eq(DELEGATION.DELEGATE_ID))
                .orderBy(DELEGATION.UNTIL_ON.desc(), DELEGATION.ID.desc())
                .limit(1000)
                .fetch(mapping(Row::new));
    }

    @Transactional(readOnly = true)
    @RolesAllowed(ApprovalsPermissions.DELEGATION_READ)
    public Delegation get(long id) {
        return find(id);
    }

    /** One's own: from whom one takes nothing, one gives nothing away. */
    @Transactional
    @RolesAllowed(ApprovalsPermissions.DELEGATION_EDIT)
    public Delegation save(Delegation delegation) {
        var actor = Scope.current().actor();
        if (delegation.user() == null
                || delegation.user() != actor
                || delegation.id() != 0
                        && !Long.valueOf(actor).equals(find(delegation.id()).user())) {
            throw new AccessDeniedException("May not delegate for others");
        }
        return store(delegation);
    }

    /** Anybody's. */
    @Transactional
    @RolesAllowed(ApprovalsPermissions.DELEGATION_ARRANGE)
    public Delegation arrange(Delegation delegation) {
        return store(delegation);
    }

    private Delegation store(Delegation delegation) {
        delegation.check();
        var row = delegation.id() == 0
                ? db.newRecord(DELEGATION)
                : db.fetchOptional(DELEGATION, DELEGATION.ID.eq(delegation.id()))
                        .orElseThrow(Stale::new);
        if (delegation.id() != 0) {
            row.setVersion(delegation.version());
        }
        row.setUserId(delegation.user());
        row.setDelegateId(delegation.delegate());
        row.setFromOn(delegation.fromOn());
        row.setUntilOn(delegation.untilOn());
        row.setNote(delegation.note());
        row.store();
        return find(row.getId());
    }

    private Delegation find(long id) {
        return db.select(
                        DELEGATION.ID,
                        DELEGATION.USER_ID,
                        DELEGATION.DELEGATE_ID,
                        DELEGATION.FROM_ON,
                        DELEGATION.UNTIL_ON,
                        DELEGATION.NOTE,
                        DELEGATION.VERSION)
                .from(DELEGATION)
                .where(DELEGATION.ID.eq(id))
                .fetchOptional(mapping(Delegation::new))
                .orElseThrow(() -> new RuleViolation("document_exists", id));
    }
}
