package ballast.platform.security;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person who signs in, with roles in each company. */
public record User(
        long id,
        String login,
        String name,
        String email,
        String language,
        boolean enabled,
        boolean administrator,
        @Nullable Instant lastSignedInAt,
        List<Grant> grants,
        int version)
        implements Serializable {

    /** A role held in one company. */
    public record Grant(int company, int role) implements Serializable {}

    public static User fresh(String login, String name, String language) {
        return new User(0, login, name, "", language, true, false, null, List.of(), 0);
    }

    public User granted(List<Grant> all) {
        return new User(id, login, name, email, language, enabled, administrator, lastSignedInAt, all, version);
    }

    public User administering() {
        return new User(id, login, name, email, language, enabled, true, lastSignedInAt, grants, version);
    }
}
