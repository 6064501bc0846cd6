package ballast.approvals.ui;

import ballast.approvals.ApprovalRule;
import ballast.approvals.ApprovalRule.Step;
import ballast.platform.problem.RuleViolation;
import ballast.platform.ui.LineGrid;
import ballast.platform.ui.Option;
import ballast.platform.ui.Words;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The steps of a rule as lines: whom a step asks, how many of them, and what happens when nobody answers. */
final class RuleSteps implements Serializable {

    private static final int MOST_OF_A_GROUP = 9;
    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(999);

    private final PeopleFields people;

    RuleSteps(PeopleFields people) {
        this.people = people;
    }

    LineGrid<Step> grid() {
        return new LineGrid<>(ApprovalRule.DOCUMENT + ".steps", () -> Step.NEW)
                .number("fromAmount", Step::fromAmount, Step::from)
                .lookup("role", RuleSteps::group, this::groups, RuleSteps::asking, step -> step.asking(null, ""))
                .text("people", Step::people, (step, text) -> text.isBlank() ? step : step.askingPeople(text.strip()))
                .lookup(
                        "wanted",
                        step -> wanted(step.wanted()),
                        RuleSteps::counts,
                        (step, count) -> step.wanting((int) count.id()))
                .number(
                        "remindAfter",
                        step -> number(step.remindAfter()),
                        (step, days) -> step.reminding(days("remindAfter", days)))
                .number(
                        "escalateAfter",
                        step -> number(step.escalateAfter()),
                        (step, days) ->
                                step.escalating(days("escalateAfter", days), step.escalateTo(), step.escalateName()))
                .lookup(
                        "escalateTo",
                        Step::escalateName,
                        people::roles,
                        (step, role) -> step.escalating(step.escalateAfter(), (int) role.id(), role.text()),
                        step -> step.escalating(step.escalateAfter(), null, ""));
    }

    private static String group(Step step) {
        return step.manager() ? Words.t("approvals.manager") : step.roleName();
    }

    /** The manager of whoever asks stands at the end of the roles. */
    private List<Option> groups(String text) {
        var manager = new Option(0, Words.t("approvals.manager"), "");
        return Stream.concat(people.roles(text).stream(), Stream.of(manager).filter(one -> fits(one, text)))
                .toList();
    }

    private static Step asking(Step step, Option group) {
        return group.id() == 0 ? step.askingManager(group.text()) : step.asking((int) group.id(), group.text());
    }

    private static List<Option> counts(String text) {
        return IntStream.rangeClosed(0, MOST_OF_A_GROUP)
                .mapToObj(count -> new Option(count, wanted(count), ""))
                .filter(one -> fits(one, text))
                .toList();
    }

    private static boolean fits(Option option, String text) {
        return option.text().toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT));
    }

    private static String wanted(int count) {
        return switch (count) {
            case ApprovalRule.ALL -> Words.t("approvals.wanted.all");
            case 1 -> Words.t("approvals.wanted.one");
            default -> Words.t("approvals.wanted.some", count);
        };
    }

    private static @Nullable BigDecimal number(@Nullable Integer days) {
        return days == null ? null : BigDecimal.valueOf(days);
    }

    private static @Nullable Integer days(String key, BigDecimal days) {
        if (days.signum() == 0) {
            return null;
        }
        if (days.signum() < 0 || days.stripTrailingZeros().scale() > 0 || days.compareTo(MOST_DAYS) > 0) {
            throw RuleViolation.at(key, "approval_days_are_positive");
        }
        return days.intValue();
    }
}
