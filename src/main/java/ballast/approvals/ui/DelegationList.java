package ballast.approvals.ui;

import ballast.approvals.ApprovalsPermissions;
import ballast.approvals.Delegation;
import ballast.approvals.Delegations;
import ballast.platform.db.Listing;
import ballast.platform.ui.ListPage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Who stands in for whom. */
@Route("approvals/delegations")
@RolesAllowed(ApprovalsPermissions.DELEGATION_READ)
@Menu(title = "approvals.delegation.list", icon = "vaadin:exchange", order = 52)
class DelegationList extends Composite<ListPage<Delegations.Row>> {

    private final Delegations delegations;

    DelegationList(Delegations delegations) {
        this.delegations = delegations;
    }

    @Override
    protected ListPage<Delegations.Row> initContent() {
        return new ListPage<Delegations.Row>(Delegation.DOCUMENT)
                .text("user", Delegations.Row::user)
                .text("delegate", Delegations.Row::delegate)
                .date("fromOn", Delegations.Row::fromOn)
                .date("untilOn", Delegations.Row::untilOn)
                .text("note", Delegations.Row::note)
                .rows(page -> Listing.of(delegations.list()))
                .opens(one -> "approvals/delegations/" + one.id())
                .creates("approvals/delegations/0", ApprovalsPermissions.DELEGATION_EDIT);
    }
}
