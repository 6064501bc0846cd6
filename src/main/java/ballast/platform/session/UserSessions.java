package ballast.platform.session;

import ballast.platform.security.SignedIn;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;

/** Who is signed in, on whatever node. What has ended is not in Redis any more, so no request needs to ask here. */
final class UserSessions implements SessionRegistry {

    private final RedisSessions sessions;

    UserSessions(RedisSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<Object> getAllPrincipals() {
        return List.of();
    }

    /** @param principal the user, or the user's id */
    @Override
    public List<SessionInformation> getAllSessions(Object principal, boolean includeEnded) {
        var user = user(principal);
        return sessions.of(user).entrySet().stream()
                .<SessionInformation>map(
                        found -> new Ended(user, found.getKey(), Date.from(Instant.ofEpochMilli(found.getValue()))))
                .toList();
    }

    @Override
    public @Nullable SessionInformation getSessionInformation(String session) {
        return null;
    }

    @Override
    public void refreshLastRequest(String session) {
        // the session itself knows
    }

    @Override
    public void registerNewSession(String session, Object principal) {
        sessions.belongs(session, user(principal));
    }

    @Override
    public void removeSessionInformation(String session) {
        // with the session itself
    }

    private static String user(Object principal) {
        return principal instanceof SignedIn user ? Long.toString(user.id()) : principal.toString();
    }

    /** A session that can be ended from here. */
    private final class Ended extends SessionInformation {

        Ended(String user, String session, Date used) {
            super(user, session, used);
        }

        @Override
        public void expireNow() {
            super.expireNow();
            sessions.deleteById(getSessionId());
        }
    }
}
