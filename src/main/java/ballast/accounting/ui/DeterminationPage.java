package ballast.accounting.ui;

import ballast.accounting.AccountDetermination;
import ballast.accounting.AccountDetermination.Assignment;
import ballast.accounting.AccountDetermination.Purpose;
import ballast.accounting.AccountingPermissions;
import ballast.catalog.ui.CatalogFields;
import ballast.platform.ui.Choices;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.Navigation;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Which account postings of one kind go to. */
@Route("accounting/account-determinations/:id")
@RolesAllowed(AccountingPermissions.SETTINGS_READ)
class DeterminationPage extends Composite<DocumentPage<Assignment>> {

    private static final String PURPOSE = "accounting.account_determination.purpose";

    private final AccountDetermination all;
    private final AccountLookup accounts;
    private final CatalogFields fields;

    DeterminationPage(AccountDetermination all, AccountLookup accounts, CatalogFields fields) {
        this.all = all;
        this.accounts = accounts;
        this.fields = fields;
    }

    @Override
    protected DocumentPage<Assignment> initContent() {
        return new DocumentPage<>("accounting.account_determination", Assignment.class)
                .field("purpose", Choices.of(Purpose.class, PURPOSE))
                .field("account", accounts.field().asInteger())
                .field("postingGroup", fields.postingGroup())
                .field("taxCode", fields.taxCode())
                .identity(one -> (long) one.id(), one -> Words.t(PURPOSE, one.purpose()))
                .loads(id -> all.get(id.intValue()), event -> Assignment.NEW)
                .saves(AccountingPermissions.SETTINGS_EDIT, any -> true, all::save)
                .button("delete", AccountingPermissions.SETTINGS_EDIT, one -> one.id() != 0, this::delete);
    }

    private void delete(Assignment assignment) {
        all.delete(assignment.id());
        Navigation.to("accounting/account-determinations");
    }
}
