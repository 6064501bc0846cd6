package ballast.approvals;

import static db.platform.Tables.APP_USER;
import static db.platform.Tables.ROLE;
import static db.platform.Tables.USER_ROLE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.select;

import ballast.platform.db.Scope;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who works in the company, and in which roles: whom one can ask. */
@Component
public class Colleagues {

    /** Somebody with a role in the company. */
    public record Person(long id, String login, String name) implements Serializable {}

    /** A role as a rule names it. */
    public record Group(int id, String name) implements Serializable {}

    private final DSLContext db;

    Colleagues(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    @RolesAllowed({
        ApprovalsPermissions.RULE_READ,
        ApprovalsPermissions.DELEGATION_READ,
        ApprovalsPermissions.SUPERIOR_READ
    })
    public List<Person> people() {
        return db.select(APP_USER.ID, APP_USER.LOGIN, APP_USER.NAME)
                .from(APP_USER)
                .where(APP_USER.ENABLED.isTrue())
                .and(APP_USER.ID.in(select(USER_ROLE.USER_ID)
                        .from(USER_ROLE)
                        .where(USER_ROLE.COMPANY_ID.eq(Scope.current().company()))))
                .orderBy(APP_USER.NAME, APP_USER.ID)
                .fetch(mapping(Person::new));
    }

    @Transactional(readOnly = true)
    @RolesAllowed(ApprovalsPermissions.RULE_READ)
    public List<Group> groups() {
        return db.select(ROLE.ID, ROLE.NAME).from(ROLE).orderBy(ROLE.NAME).fetch(mapping(Group::new));
    }
}
