package ballast.approvals.ui;

import ballast.approvals.ApprovalsPermissions;
import ballast.approvals.Superior;
import ballast.approvals.Superiors;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Somebody and their manager. */
@Route("approvals/superiors/:id")
@RolesAllowed(ApprovalsPermissions.SUPERIOR_READ)
class SuperiorPage extends Composite<DocumentPage<Superior>> {

    private final Superiors superiors;
    private final PeopleFields people;

    SuperiorPage(Superiors superiors, PeopleFields people) {
        this.superiors = superiors;
        this.people = people;
    }

    @Override
    protected DocumentPage<Superior> initContent() {
        return new DocumentPage<>(Superior.DOCUMENT, Superior.class)
                .field("user", people.person())
                .field("manager", people.person())
                .identity(Superior::id, one -> Words.t("approvals.superior"))
                .loads(superiors::get, event -> Superior.NEW)
                .saves(ApprovalsPermissions.SUPERIOR_EDIT, any -> true, superiors::save);
    }
}
