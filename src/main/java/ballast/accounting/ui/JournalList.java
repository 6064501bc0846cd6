package ballast.accounting.ui;

import ballast.accounting.AccountingPermissions;
import ballast.accounting.Journals;
import ballast.accounting.Journals.Journal;
import ballast.platform.db.Listing;
import ballast.platform.ui.ListPage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The books of entries: sales, bank, general and so on. */
@Route("accounting/journals")
@RolesAllowed(AccountingPermissions.SETTINGS_READ)
@Menu(title = "accounting.journal.list", icon = "vaadin:notebook", order = 450)
class JournalList extends Composite<ListPage<Journal>> {

    private final Journals all;

    JournalList(Journals all) {
        this.all = all;
    }

    @Override
    protected ListPage<Journal> initContent() {
        return new ListPage<Journal>("accounting.journal")
                .text("code", Journal::code)
                .text("name", Journal::name)
                .rows(page -> Listing.of(all.list()))
                .opens(one -> "accounting/journals/" + one.id())
                .creates("accounting/journals/0", AccountingPermissions.SETTINGS_EDIT);
    }
}
