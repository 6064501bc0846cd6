package ballast.accounting.ui;

import ballast.accounting.AccountDetermination;
import ballast.accounting.AccountDetermination.Row;
import ballast.accounting.AccountingPermissions;
import ballast.platform.db.Listing;
import ballast.platform.ui.ListPage;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Which account documents are posted to. */
@Route("accounting/account-determinations")
@RolesAllowed(AccountingPermissions.SETTINGS_READ)
@Menu(title = "accounting.account_determination.list", icon = "vaadin:split", order = 470)
class DeterminationList extends Composite<ListPage<Row>> {

    private final AccountDetermination all;

    DeterminationList(AccountDetermination all) {
        this.all = all;
    }

    @Override
    protected ListPage<Row> initContent() {
        return new ListPage<Row>("accounting.account_determination")
                .text("purpose", row -> Words.t("accounting.account_determination.purpose", row.purpose()))
                .text("postingGroup", Row::postingGroup)
                .text("taxCode", Row::taxCode)
                .text("account", Row::account)
                .rows(page -> Listing.of(all.list()))
                .opens(row -> "accounting/account-determinations/" + row.id())
                .creates("accounting/account-determinations/0", AccountingPermissions.SETTINGS_EDIT);
    }
}
