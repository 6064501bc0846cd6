package ballast.approvals;

import ballast.platform.problem.RuleViolation;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Who is somebody's manager. */
public record Superior(
        long id, @Nullable Long user, @Nullable Long manager, int version) implements Serializable {

    public static final String DOCUMENT = "approvals.superior";
    public static final Superior NEW = new Superior(0, null, null, 0);

    void check() {
        if (user == null) {
            throw RuleViolation.at("user", "superior_names_two_people");
        }
        if (manager == null) {
            throw RuleViolation.at("manager", "superior_names_two_people");
        }
        if (user.equals(manager)) {
            throw RuleViolation.at("manager", "nobody_manages_themselves");
        }
    }
}
