package ballast.approvals.ui;

import ballast.approvals.ApprovalRule;
import ballast.approvals.ApprovalRules;
import ballast.approvals.ApprovalsPermissions;
import ballast.platform.company.Companies;
import ballast.platform.db.Listing;
import ballast.platform.money.Money;
import ballast.platform.ui.ListPage;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;

/** Which documents need approval, and from which amount on. */
@Route("approvals/rules")
@RolesAllowed(ApprovalsPermissions.RULE_READ)
@Menu(title = "approvals.rule.list", icon = "vaadin:scale-unbalance", order = 51)
class RuleList extends Composite<ListPage<ApprovalRules.Row>> {

    private final ApprovalRules rules;
    private final Companies companies;

    RuleList(ApprovalRules rules, Companies companies) {
        this.rules = rules;
        this.companies = companies;
    }

    @Override
    protected ListPage<ApprovalRules.Row> initContent() {
        return new ListPage<ApprovalRules.Row>(ApprovalRule.DOCUMENT)
                .text("kind", rule -> Words.t(rule.kind()))
                .money(
                        "fromAmount",
                        rule -> Money.round(
                                rule.fromAmount(), companies.current().currencyCode()))
                .number("steps", rule -> BigDecimal.valueOf(rule.steps()))
                .text("note", ApprovalRules.Row::note)
                .text("active", ApprovalRules.Row::active)
                .rows(page -> Listing.of(rules.list()))
                .opens(rule -> "approvals/rules/" + rule.id())
                .creates("approvals/rules/0", ApprovalsPermissions.RULE_EDIT);
    }
}
