package ballast.platform.problem;

import java.util.List;

/** A rule of the trade that an input would break. Its name is a sentence, shared with the database constraint. */
public class RuleViolation extends RuntimeException {

    private final String rule;
    private final transient List<Object> arguments;
    private final String field;

    public RuleViolation(String rule, Object... arguments) {
        this("", rule, arguments);
    }

    private RuleViolation(String field, String rule, Object... arguments) {
        super(rule + " " + List.of(arguments));
        this.rule = rule;
        this.arguments = List.of(arguments);
        this.field = field;
    }

    /** A violation to be shown at one field of the form. */
    public static RuleViolation at(String field, String rule, Object... arguments) {
        return new RuleViolation(field, rule, arguments);
    }

    public String rule() {
        return rule;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public String field() {
        return field;
    }

    public static void require(boolean holds, String rule, Object... arguments) {
        if (!holds) {
            throw new RuleViolation(rule, arguments);
        }
    }
}
