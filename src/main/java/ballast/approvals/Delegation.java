package ballast.approvals;

import ballast.platform.problem.RuleViolation;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody is away, and another decides for them. */
public record Delegation(
        long id,
        @Nullable Long user,
        @Nullable Long delegate,
        LocalDate fromOn,
        LocalDate untilOn,
        String note,
        int version)
        implements Serializable {

    public static final String DOCUMENT = "approvals.delegation";

    /** @param user null when it is still to be chosen */
    public static Delegation of(@Nullable Long user, LocalDate from, LocalDate until) {
        return new Delegation(0, user, null, from, until, "", 0);
    }

    void check() {
        require(user != null, "user", "delegation_names_two_people");
        require(delegate != null, "delegate", "delegation_names_two_people");
        require(!Objects.equals(delegate, user), "delegate", "nobody_stands_in_for_themselves");
        require(!untilOn.isBefore(fromOn), "untilOn", "delegation_ends_after_it_begins");
    }

    private static void require(boolean holds, String field, String rule) {
        if (!holds) {
            throw RuleViolation.at(field, rule);
        }
    }
}
