package ballast.platform.security;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;

/** Who is signed in, and how to end it. */
@Component
public class Sessions {

    /** One browser of one user. */
    public record Session(String id, Instant lastUsed) implements Serializable {}

    private final SessionRegistry registry;

    Sessions(SessionRegistry registry) {
        this.registry = registry;
    }

    public List<Session> of(long user) {
        return informations(user).stream()
                .map(info ->
                        new Session(info.getSessionId(), info.getLastRequest().toInstant()))
                .toList();
    }

    public void end(long user) {
        informations(user).forEach(SessionInformation::expireNow);
    }

    public void end(long user, String session) {
        informations(user).stream()
                .filter(info -> info.getSessionId().equals(session))
                .forEach(SessionInformation::expireNow);
    }

    private List<SessionInformation> informations(long user) {
        return registry.getAllSessions(user, false);
    }
}
