package ballast.accounting.ui;

import ballast.accounting.AccountingPermissions;
import ballast.accounting.Journals;
import ballast.accounting.Journals.Journal;
import ballast.platform.ui.DocumentPage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One journal. */
@Route("accounting/journals/:id")
@RolesAllowed(AccountingPermissions.SETTINGS_READ)
class JournalPage extends Composite<DocumentPage<Journal>> {

    private final Journals all;

    JournalPage(Journals all) {
        this.all = all;
    }

    @Override
    protected DocumentPage<Journal> initContent() {
        return new DocumentPage<>("accounting.journal", Journal.class)
                .field("code", new TextField())
                .field("name", new TextField(), 2)
                .identity(one -> (long) one.id(), Journal::name)
                .loads(id -> all.get(id.intValue()), event -> new Journal(0, "", "", 0))
                .saves(AccountingPermissions.SETTINGS_EDIT, any -> true, all::save);
    }
}
