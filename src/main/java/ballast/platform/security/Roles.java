package ballast.platform.security;

import static db.platform.Tables.ROLE;
import static db.platform.Tables.ROLE_PERMISSION;
import static db.platform.Tables.USER_ROLE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import ballast.platform.problem.RuleViolation;
import ballast.platform.text.Labels;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The roles of the installation. */
@Component
public class Roles {

    private final DSLContext db;
    private final Labels labels;
    private final Sessions sessions;

    Roles(DSLContext db, Labels labels, Sessions sessions) {
        this.db = db;
        this.labels = labels;
        this.sessions = sessions;
    }

    @Transactional(readOnly = true)
    @RolesAllowed({Administration.ROLES, Administration.USERS})
    public List<Role> list() {
        return fetch(DSL.noCondition());
    }

    @Transactional(readOnly = true)
    @RolesAllowed(Administration.ROLES)
    public Role get(int id) {
        return fetch(ROLE.ID.eq(id)).stream().findFirst().orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    /** Stores the role; whoever holds it signs in again, so that nobody keeps what was taken away. */
    @Transactional
    @RolesAllowed(Administration.ROLES)
    public Role save(Role role) {
        var saved = store(role);
        holders(saved.id()).forEach(sessions::end);
        return saved;
    }

    @Transactional
    @RolesAllowed(Administration.ROLES)
    public void delete(int id) {
        db.deleteFrom(ROLE).where(ROLE.ID.eq(id)).execute();
    }

    private List<Long> holders(int role) {
        return db.selectDistinct(USER_ROLE.USER_ID)
                .from(USER_ROLE)
                .where(USER_ROLE.ROLE_ID.eq(role))
                .fetch(USER_ROLE.USER_ID);
    }

    Role store(Role role) {
        var unknown = new HashSet<>(role.permissions());
        unknown.removeAll(labels.permissions());
        RuleViolation.require(unknown.isEmpty(), "permission_is_known", unknown);
        var row = db.fetchOptional(ROLE, ROLE.ID.eq(role.id())).orElseGet(() -> db.newRecord(ROLE));
        if (role.id() != 0) {
            row.setVersion(role.version());
        }
        row.setName(role.name());
        row.setNote(role.note());
        row.store();
        db.deleteFrom(ROLE_PERMISSION)
                .where(ROLE_PERMISSION.ROLE_ID.eq(row.getId()), ROLE_PERMISSION.PERMISSION.notIn(role.permissions()))
                .execute();
        var insert = db.insertInto(ROLE_PERMISSION, ROLE_PERMISSION.ROLE_ID, ROLE_PERMISSION.PERMISSION);
        for (var permission : role.permissions()) {
            insert = insert.values(row.getId(), permission);
        }
        if (!role.permissions().isEmpty()) {
            insert.onConflictDoNothing().execute();
        }
        return fetch(ROLE.ID.eq(row.getId())).getFirst();
    }

    private List<Role> fetch(Condition condition) {
        return db.select(
                        ROLE.ID,
                        ROLE.NAME,
                        ROLE.NOTE,
                        multiset(select(ROLE_PERMISSION.PERMISSION)
                                        .from(ROLE_PERMISSION)
                                        .where(ROLE_PERMISSION.ROLE_ID.eq(ROLE.ID)))
                                .convertFrom(rows -> Set.copyOf(rows.map(Record1::value1))),
                        ROLE.VERSION)
                .from(ROLE)
                .where(condition)
                .orderBy(ROLE.NAME)
                .fetch(mapping(Role::new));
    }
}
