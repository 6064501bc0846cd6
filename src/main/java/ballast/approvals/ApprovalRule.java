package ballast.approvals;

import ballast.platform.problem.RuleViolation;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who has to agree to documents of one kind, in which order and from which amount on. */
public record ApprovalRule(int id, String kind, String note, boolean active, List<Step> steps, int version)
        implements Serializable {

    public static final String DOCUMENT = "approvals.rule";

    /** How many of a step's approvers: any number, or all of them. */
    public static final int ALL = 0;

    /**
     * One step: a role, some people, or the manager of whoever asks.
     *
     * @param fromAmount in ledger currency; below it the step is left out
     * @param role null when people or the manager are asked
     * @param people their logins, with commas between
     * @param wanted how many of them have to agree; 0 for all
     * @param escalateTo a role that may decide as well once nobody did for so many days
     */
    public record Step(
            BigDecimal fromAmount,
            boolean manager,
            @Nullable Integer role,
            String roleName,
            String people,
            int wanted,
            @Nullable Integer remindAfter,
            @Nullable Integer escalateAfter,
            @Nullable Integer escalateTo,
            String escalateName)
            implements Serializable {

        public static final Step NEW = new Step(BigDecimal.ZERO, false, null, "", "", 1, null, null, null, "");

        public static Step of(int role, String amount, int wanted) {
            return NEW.asking(role, "").from(new BigDecimal(amount)).wanting(wanted);
        }

        public Step from(BigDecimal amount) {
            return new Step(
                    amount,
                    manager,
                    role,
                    roleName,
                    people,
                    wanted,
                    remindAfter,
                    escalateAfter,
                    escalateTo,
                    escalateName);
        }

        public Step asking(@Nullable Integer other, String name) {
            return new Step(
                    fromAmount, false, other, name, "", wanted, remindAfter, escalateAfter, escalateTo, escalateName);
        }

        public Step askingManager(String name) {
            return new Step(
                    fromAmount, true, null, name, "", wanted, remindAfter, escalateAfter, escalateTo, escalateName);
        }

        public Step askingPeople(String logins) {
            return new Step(
                    fromAmount, false, null, "", logins, wanted, remindAfter, escalateAfter, escalateTo, escalateName);
        }

        public Step wanting(int number) {
            return new Step(
                    fromAmount,
                    manager,
                    role,
                    roleName,
                    people,
                    number,
                    remindAfter,
                    escalateAfter,
                    escalateTo,
                    escalateName);
        }

        public Step reminding(@Nullable Integer days) {
            return new Step(
                    fromAmount, manager, role, roleName, people, wanted, days, escalateAfter, escalateTo, escalateName);
        }

        public Step escalating(@Nullable Integer days, @Nullable Integer to, String name) {
            return new Step(fromAmount, manager, role, roleName, people, wanted, remindAfter, days, to, name);
        }
    }

    public ApprovalRule {
        steps = List.copyOf(steps);
    }

    public static ApprovalRule of(String kind, List<Step> steps) {
        return new ApprovalRule(0, kind, "", true, steps, 0);
    }

    void check() {
        require(!kind.isBlank(), "kind", "approval_rule_names_a_kind");
        require(!steps.isEmpty(), "steps", "approval_rule_has_steps");
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var at = "steps." + i + ".";
            var asks = step.manager() || step.role() != null || !step.people().isBlank();
            require(asks, at + "role", "approval_step_asks_one_group");
            require(step.fromAmount().signum() >= 0, at + "fromAmount", "approval_amount_is_not_negative");
            require(isPositive(step.remindAfter()), at + "remindAfter", "approval_days_are_positive");
            require(isPositive(step.escalateAfter()), at + "escalateAfter", "approval_days_are_positive");
            require(
                    (step.escalateAfter() == null) == (step.escalateTo() == null),
                    at + "escalateTo",
                    "escalation_names_days_and_role");
        }
    }

    private static boolean isPositive(@Nullable Integer days) {
        return days == null || days > 0;
    }

    private static void require(boolean holds, String field, String rule) {
        if (!holds) {
            throw RuleViolation.at(field, rule);
        }
    }
}
