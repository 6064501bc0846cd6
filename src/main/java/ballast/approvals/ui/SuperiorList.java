package ballast.approvals.ui;

import ballast.approvals.ApprovalsPermissions;
import ballast.approvals.Superior;
import ballast.approvals.Superiors;
import ballast.platform.db.Listing;
import ballast.platform.ui.ListPage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Who is whose manager. */
@Route("approvals/superiors")
@RolesAllowed(ApprovalsPermissions.SUPERIOR_READ)
@Menu(title = "approvals.superior.list", icon = "vaadin:cluster", order = 53)
class SuperiorList extends Composite<ListPage<Superiors.Row>> {

    private final Superiors superiors;

    SuperiorList(Superiors superiors) {
        this.superiors = superiors;
    }

    @Override
    protected ListPage<Superiors.Row> initContent() {
        return new ListPage<Superiors.Row>(Superior.DOCUMENT)
                .text("user", Superiors.Row::user)
                .text("manager", Superiors.Row::manager)
                .rows(page -> Listing.of(superiors.list()))
                .opens(one -> "approvals/superiors/" + one.id())
                .creates("approvals/superiors/0", ApprovalsPermissions.SUPERIOR_EDIT);
    }
}
