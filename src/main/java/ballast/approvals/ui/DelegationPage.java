package ballast.approvals.ui;

import ballast.approvals.ApprovalsPermissions;
import ballast.approvals.Delegation;
import ballast.approvals.Delegations;
import ballast.platform.company.Companies;
import ballast.platform.ui.CurrentUser;
import ballast.platform.ui.Dates;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Somebody decides for somebody else who is away: one's own, or anybody's for whoever arranges it. */
@Route("approvals/delegations/:id")
@RolesAllowed(ApprovalsPermissions.DELEGATION_READ)
class DelegationPage extends Composite<DocumentPage<Delegation>> {

    private static final int USUAL_DAYS = 14;

    private final Delegations delegations;
    private final PeopleFields people;
    private final Companies companies;

    DelegationPage(Delegations delegations, PeopleFields people, Companies companies) {
        this.delegations = delegations;
        this.people = people;
        this.companies = companies;
    }

    @Override
    protected DocumentPage<Delegation> initContent() {
        return new DocumentPage<>(Delegation.DOCUMENT, Delegation.class)
                .field("user", people.person())
                .field("delegate", people.person())
                .field("fromOn", Dates.picker(""))
                .field("untilOn", Dates.picker(""))
                .field("note", new TextField(), 2)
                .identity(Delegation::id, one -> Words.date(one.fromOn()) + " – " + Words.date(one.untilOn()))
                .loads(delegations::get, event -> fresh())
                .saves(ApprovalsPermissions.DELEGATION_EDIT, DelegationPage::isOpen, this::save);
    }

    private Delegation fresh() {
        var today = companies.today();
        return Delegation.of(CurrentUser.get().id(), today, today.plusDays(USUAL_DAYS));
    }

    private static boolean isOpen(Delegation delegation) {
        return CurrentUser.may(ApprovalsPermissions.DELEGATION_ARRANGE)
                || Long.valueOf(CurrentUser.get().id()).equals(delegation.user());
    }

    private Delegation save(Delegation delegation) {
        return CurrentUser.may(ApprovalsPermissions.DELEGATION_ARRANGE)
                ? delegations.arrange(delegation)
                : delegations.save(delegation);
    }
}
