package ballast.accounting.ui;

import ballast.accounting.AccountingPermissions;
import ballast.accounting.EntryTemplate;
import ballast.accounting.EntryTemplates;
import ballast.platform.db.Listing;
import ballast.platform.ui.ListPage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Entries that are posted again and again, some of them by themselves. */
@Route("accounting/entry-templates")
@RolesAllowed(AccountingPermissions.TEMPLATE_READ)
@Menu(title = "accounting.entry_template.list", icon = "vaadin:copy-o", order = 405)
class TemplateList extends Composite<ListPage<EntryTemplate>> {

    private final EntryTemplates all;

    TemplateList(EntryTemplates all) {
        this.all = all;
    }

    @Override
    protected ListPage<EntryTemplate> initContent() {
        return new ListPage<EntryTemplate>("accounting.entry_template")
                .text("name", EntryTemplate::name)
                .text("journal", EntryTemplate::journal)
                .text("text", EntryTemplate::text)
                .text("everyMonths", EntryTemplate::everyMonths)
                .date("nextOn", EntryTemplate::nextOn)
                .date("lastOn", EntryTemplate::lastOn)
                .rows(page -> Listing.of(all.list()))
                .opens(one -> "accounting/entry-templates/" + one.id())
                .creates("accounting/entry-templates/0", AccountingPermissions.TEMPLATE_EDIT);
    }
}
