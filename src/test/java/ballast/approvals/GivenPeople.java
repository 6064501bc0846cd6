package ballast.approvals;

import static db.platform.Tables.APP_USER;
import static db.platform.Tables.ROLE;
import static db.platform.Tables.ROLE_PERMISSION;
import static db.platform.Tables.USER_ROLE;

import ballast.platform.db.Scope;
import ballast.platform.security.SignedIn;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People with roles in the current company. */
@Component
@NullUnmarked
public class GivenPeople {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Set<String> PERMISSIONS = Set.of(
            ApprovalsPermissions.REQUEST_READ,
            ApprovalsPermissions.REQUEST_DECIDE,
            ApprovalsPermissions.DELEGATION_READ,
            ApprovalsPermissions.DELEGATION_EDIT);

    private final DSLContext db;

    GivenPeople(DSLContext db) {
        this.db = db;
    }

    /** The one of this name; a role belongs to all companies. */
    @Transactional
    public int role(String name) {
        var known = db.select(ROLE.ID).from(ROLE).where(ROLE.NAME.eq(name)).fetchOptional(ROLE.ID);
        if (known.isPresent()) {
            return known.get();
        }
        var id = db.insertInto(ROLE)
                .set(ROLE.NAME, name)
                .returning(ROLE.ID)
                .fetchSingle()
                .getId();
        db.insertInto(ROLE_PERMISSION)
                .columns(ROLE_PERMISSION.ROLE_ID, ROLE_PERMISSION.PERMISSION)
                .values(id, ApprovalsPermissions.REQUEST_READ)
                .execute();
        return id;
    }

    /** Somebody who may decide, holding these roles. */
    @Transactional
    public SignedIn person(String name, int... roles) {
        var login = name.toLowerCase(Locale.ROOT) + NUMBER.incrementAndGet();
        var id = db.insertInto(APP_USER)
                .set(APP_USER.LOGIN, login)
                .set(APP_USER.NAME, name)
                .set(APP_USER.PASSWORD_HASH, "")
                .returning(APP_USER.ID)
                .fetchSingle()
                .getId();
        var company = Scope.current().company();
        for (var role : roles) {
            db.insertInto(USER_ROLE)
                    .columns(USER_ROLE.USER_ID, USER_ROLE.COMPANY_ID, USER_ROLE.ROLE_ID)
                    .values(id, company, role)
                    .execute();
        }
        return new SignedIn(id, login, name, "en", company, "", PERMISSIONS, false, "");
    }
}
