package ballast.catalog;

import ballast.platform.problem.RuleViolation;

/** A broken rule is shown at the field that broke it. */
final class Rules {

    private Rules() {}

    static void require(boolean holds, String field, String rule) {
        if (!holds) {
            throw RuleViolation.at(field, rule);
        }
    }
}
