package ballast.platform.security;

import static db.platform.Tables.APP_USER;
import static db.platform.Tables.COMPANY;
import static db.platform.Tables.ROLE_PERMISSION;
import static db.platform.Tables.USER_ROLE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import ballast.platform.db.Scope;
import ballast.platform.problem.RuleViolation;
import db.platform.tables.records.AppUserRecord;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in, changing company and password. Guessing is slowed per account: from the fifth failure on, 1 s, 2 s, 4 s … 15 min. */
@Component
public class SignIn implements UserDetailsService {

    private static final int FREE_FAILURES = 4;
    private static final Duration LONGEST_LOCK = Duration.ofMinutes(15);

    /** A company the user may switch to. */
    public record Choice(int id, String name) implements Serializable {}

    private final DSLContext db;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final PasswordEncoder encoder;

    SignIn(DSLContext db, Clock clock, TransactionTemplate transaction, PasswordEncoder encoder) {
        this.db = db;
        this.clock = clock;
        this.transaction = transaction;
        this.encoder = encoder;
    }

    @Override
    public SignedIn loadUserByUsername(String login) {
        return inSystem(() -> {
            var user = db.fetchOptional(
                            APP_USER, APP_USER.LOGIN.eq(login.strip().toLowerCase(Locale.ROOT)))
                    .orElseThrow(() -> new UsernameNotFoundException("unknown"));
            if (!user.getEnabled()) {
                throw new DisabledException("disabled");
            }
            if (user.getLockedUntil() != null && user.getLockedUntil().isAfter(clock.instant())) {
                throw new LockedException("locked");
            }
            return signedIn(user, user.getLastCompanyId());
        });
    }

    /** The same user in another company, with the permissions held there. */
    public SignedIn in(int company, SignedIn user) {
        return inSystem(() -> {
            RuleViolation.require(
                    choices(user).stream().anyMatch(choice -> choice.id() == company), "company_is_open_to_the_user");
            db.update(APP_USER)
                    .set(APP_USER.LAST_COMPANY_ID, company)
                    .where(APP_USER.ID.eq(user.id()))
                    .execute();
            return signedIn(Objects.requireNonNull(db.fetchOne(APP_USER, APP_USER.ID.eq(user.id()))), company)
                    .withoutPassword();
        });
    }

    public List<Choice> choices(SignedIn user) {
        return inSystem(() -> db.selectDistinct(COMPANY.ID, COMPANY.NAME)
                .from(COMPANY)
                .join(USER_ROLE)
                .on(USER_ROLE.COMPANY_ID.eq(COMPANY.ID))
                .where(USER_ROLE.USER_ID.eq(user.id()))
                .orderBy(COMPANY.NAME)
                .fetch(Records.mapping(Choice::new)));
    }

    public void changePassword(SignedIn user, String old, String wanted) {
        inSystem(() -> {
            var row = Objects.requireNonNull(db.fetchOne(APP_USER, APP_USER.ID.eq(user.id())));
            if (!encoder.matches(old, row.getPasswordHash())) {
                throw RuleViolation.at("oldPassword", "old_password_is_right");
            }
            Passwords.check(user.login(), wanted);
            row.setPasswordHash(encoder.encode(wanted));
            row.setMustChangePassword(false);
            return row.store();
        });
    }

    public void prefer(SignedIn user, String language) {
        inSystem(() -> db.update(APP_USER)
                .set(APP_USER.LANGUAGE, language)
                .where(APP_USER.ID.eq(user.id()))
                .execute());
    }

    private SignedIn signedIn(AppUserRecord user, @Nullable Integer wanted) {
        var companies = db.select(COMPANY.ID, COMPANY.NAME)
                .from(COMPANY)
                .where(COMPANY.ID.in(
                        select(USER_ROLE.COMPANY_ID).from(USER_ROLE).where(USER_ROLE.USER_ID.eq(user.getId()))))
                .orderBy(field(COMPANY.ID.eq(wanted == null ? 0 : wanted)).desc(), COMPANY.ID)
                .limit(1)
                .fetch(Records.mapping(Choice::new));
        var company = companies.isEmpty() ? new Choice(0, "") : companies.getFirst();
        var permissions = new HashSet<>(db.selectDistinct(ROLE_PERMISSION.PERMISSION)
                .from(USER_ROLE)
                .join(ROLE_PERMISSION)
                .on(ROLE_PERMISSION.ROLE_ID.eq(USER_ROLE.ROLE_ID))
                .where(USER_ROLE.USER_ID.eq(user.getId()), USER_ROLE.COMPANY_ID.eq(company.id()))
                .fetch(ROLE_PERMISSION.PERMISSION));
        if (user.getAdministrator()) {
            permissions.addAll(Administration.OF_ADMINISTRATORS);
        }
        return new SignedIn(
                user.getId(),
                user.getLogin(),
                user.getName(),
                user.getLanguage(),
                company.id(),
                company.name(),
                permissions,
                user.getMustChangePassword(),
                user.getPasswordHash());
    }

    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn user) {
            inSystem(() -> db.update(APP_USER)
                    .set(APP_USER.FAILED_SIGN_INS, 0)
                    .setNull(APP_USER.LOCKED_UNTIL)
                    .set(APP_USER.LAST_SIGNED_IN_AT, clock.instant())
                    .where(APP_USER.ID.eq(user.id()))
                    .execute());
        }
    }

    @EventListener
    void failed(AuthenticationFailureBadCredentialsEvent event) {
        var login = event.getAuthentication().getName().strip().toLowerCase(Locale.ROOT);
        inSystem(() -> {
            var row = db.update(APP_USER)
                    .set(APP_USER.FAILED_SIGN_INS, APP_USER.FAILED_SIGN_INS.plus(1))
                    .where(APP_USER.LOGIN.eq(login))
                    .returning(APP_USER.ID, APP_USER.FAILED_SIGN_INS)
                    .fetchOne();
            if (row != null && row.getFailedSignIns() > FREE_FAILURES) {
                var seconds = 1L << Math.min(row.getFailedSignIns() - FREE_FAILURES - 1, 12);
                var lock = Duration.ofSeconds(Math.min(seconds, LONGEST_LOCK.toSeconds()));
                db.update(APP_USER)
                        .set(APP_USER.LOCKED_UNTIL, clock.instant().plus(lock))
                        .where(APP_USER.ID.eq(row.getId()))
                        .execute();
            }
            return row;
        });
    }

    private <T extends @Nullable Object> T inSystem(Supplier<T> work) {
        return Scope.SYSTEM.call(() -> transaction.execute(status -> work.get()));
    }
}
