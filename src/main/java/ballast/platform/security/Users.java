package ballast.platform.security;

import static db.platform.Tables.APP_USER;
import static db.platform.Tables.USER_ROLE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import ballast.platform.problem.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The users of the installation, as administrators keep them. */
@Component
public class Users {

    private final DSLContext db;
    private final PasswordEncoder encoder;
    private final Sessions sessions;

    Users(DSLContext db, PasswordEncoder encoder, Sessions sessions) {
        this.db = db;
        this.encoder = encoder;
        this.sessions = sessions;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(Administration.USERS)
    public List<User> list() {
        return fetch(DSL.noCondition());
    }

    @Transactional(readOnly = true)
    @RolesAllowed(Administration.USERS)
    public User get(long id) {
        return find(id);
    }

    /** Stores the user; one whose rights changed signs in again. */
    @Transactional
    @RolesAllowed(Administration.USERS)
    public User save(User user, String newPassword) {
        var saved = store(user, newPassword, true);
        sessions.end(saved.id());
        return saved;
    }

    User store(User user, String newPassword, boolean mustChange) {
        var login = user.login().strip().toLowerCase(Locale.ROOT);
        var row = db.fetchOptional(APP_USER, APP_USER.ID.eq(user.id())).orElseGet(() -> db.newRecord(APP_USER));
        if (user.id() != 0) {
            row.setVersion(user.version());
        }
        if (user.id() == 0 || !newPassword.isEmpty()) {
            Passwords.check(login, newPassword);
            row.setPasswordHash(encoder.encode(newPassword));
            row.setMustChangePassword(mustChange);
            row.setFailedSignIns(0);
            row.setLockedUntil(null);
        }
        row.setLogin(login);
        row.setName(user.name());
        row.setEmail(user.email());
        row.setLanguage(user.language());
        row.setEnabled(user.enabled());
        row.setAdministrator(user.administrator());
        row.store();
        grant(row.getId(), user.grants());
        return find(row.getId());
    }

    private void grant(long user, List<User.Grant> grants) {
        var wanted = grants.stream().map(g -> row(g.company(), g.role())).toList();
        db.deleteFrom(USER_ROLE)
                .where(
                        USER_ROLE.USER_ID.eq(user),
                        row(USER_ROLE.COMPANY_ID, USER_ROLE.ROLE_ID).notIn(wanted))
                .execute();
        for (var g : grants) {
            db.insertInto(USER_ROLE)
                    .columns(USER_ROLE.USER_ID, USER_ROLE.COMPANY_ID, USER_ROLE.ROLE_ID)
                    .values(user, g.company(), g.role())
                    .onConflictDoNothing()
                    .execute();
        }
    }

    private User find(long id) {
        return fetch(APP_USER.ID.eq(id)).stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    private List<User> fetch(Condition condition) {
        return db.select(
                        APP_USER.ID,
                        APP_USER.LOGIN,
                        APP_USER.NAME,
                        APP_USER.EMAIL,
                        APP_USER.LANGUAGE,
                        APP_USER.ENABLED,
                        APP_USER.ADMINISTRATOR,
                        APP_USER.LAST_SIGNED_IN_AT,
                        multiset(select(USER_ROLE.COMPANY_ID, USER_ROLE.ROLE_ID)
                                        .from(USER_ROLE)
                                        .where(USER_ROLE.USER_ID.eq(APP_USER.ID)))
                                .convertFrom(rows -> rows.map(mapping(User.Grant::new))),
                        APP_USER.VERSION)
                .from(APP_USER)
                .where(condition)
                .orderBy(APP_USER.LOGIN)
                .fetch(mapping(User::new));
    }
}
