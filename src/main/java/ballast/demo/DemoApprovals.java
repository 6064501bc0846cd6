package ballast.demo;

import ballast.approvals.ApprovalRule;
import ballast.approvals.ApprovalRule.Step;
import ballast.approvals.ApprovalRules;
import ballast.approvals.Colleagues;
import ballast.approvals.Colleagues.Person;
import ballast.approvals.Delegation;
import ballast.approvals.Delegations;
import ballast.approvals.Superior;
import ballast.approvals.Superiors;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who has to agree to what in the demo company: its manager, who goes on leave now and then. */
@Component
class DemoApprovals {

    private static final String MANAGERS = "Manager";

    /** From which amount on. */
    private static final Map<String, String> FROM = Map.of("warehousing.stocktake", "50");

    private final ApprovalRules rules;
    private final Colleagues colleagues;
    private final Superiors superiors;
    private final Delegations delegations;

    DemoApprovals(ApprovalRules rules, Colleagues colleagues, Superiors superiors, Delegations delegations) {
        this.rules = rules;
        this.colleagues = colleagues;
        this.superiors = superiors;
        this.delegations = delegations;
    }

    /** Nothing where there is nobody to ask. */
    void create(LocalDate today) {
        var role = colleagues.groups().stream()
                .filter(group -> group.name().equals(MANAGERS))
                .findFirst();
        var people = colleagues.people();
        var manager = people.stream()
                .filter(person -> person.name().contains(MANAGERS))
                .findFirst();
        if (role.isEmpty() || manager.isEmpty()) {
            return;
        }
        FROM.forEach((kind, amount) -> {
            if (rules.kinds().contains(kind)) {
                var step = Step.of(role.get().id(), amount, 1).reminding(2);
                rules.save(ApprovalRule.of(kind, List.of(step)));
            }
        });
        people.stream()
                .filter(person -> person.id() != manager.get().id())
                .findFirst()
                .ifPresent(clerk -> arrange(manager.get(), clerk, today));
    }

    private void arrange(Person manager, Person clerk, LocalDate today) {
        superiors.save(new Superior(0, clerk.id(), manager.id(), 0));
        var leave = today.plusDays(20);
        delegations.arrange(
                new Delegation(0, manager.id(), clerk.id(), leave, leave.plusDays(13), "Summer in Sweden", 0));
    }
}
