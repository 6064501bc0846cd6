package ballast.approvals.ui;

import ballast.approvals.ApprovalRule;
import ballast.approvals.ApprovalRules;
import ballast.approvals.ApprovalsPermissions;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** One approval rule: the steps in their order, whom each asks, and from which amount on. */
@Route("approvals/rules/:id")
@RolesAllowed(ApprovalsPermissions.RULE_READ)
class RulePage extends Composite<DocumentPage<ApprovalRule>> {

    private final ApprovalRules rules;
    private final PeopleFields people;

    RulePage(ApprovalRules rules, PeopleFields people) {
        this.rules = rules;
        this.people = people;
    }

    @Override
    protected DocumentPage<ApprovalRule> initContent() {
        var kind = new Select<String>();
        kind.setItems(rules.kinds());
        kind.setItemLabelGenerator(Words::t);
        return new DocumentPage<>(ApprovalRule.DOCUMENT, ApprovalRule.class)
                .field("kind", kind)
                .field("note", new TextField(), 2)
                .field("active", new Checkbox())
                .section("steps", new RuleSteps(people).grid())
                .identity(rule -> (long) rule.id(), rule -> Words.t(rule.kind()))
                .loads(id -> rules.get(id.intValue()), event -> ApprovalRule.of("", List.of()))
                .saves(ApprovalsPermissions.RULE_EDIT, any -> true, rules::save);
    }
}
