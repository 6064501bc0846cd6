package ballast.accounting.ui;

import ballast.accounting.AccountingPermissions;
import ballast.platform.document.Documents;
import ballast.platform.ui.Dates;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.Navigation;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One journal entry; a new one is keyed here and posted at once. */
@Route("accounting/journal-entries/:id")
@RolesAllowed(AccountingPermissions.ENTRY_READ)
class EntryPage extends Composite<DocumentPage<EntryForm>> {

    private final EntryDesk desk;

    EntryPage(EntryDesk desk) {
        this.desk = desk;
    }

    @Override
    protected DocumentPage<EntryForm> initContent() {
        var journal = new Select<String>();
        journal.setItems(desk.journals());
        var facts = new EntryFacts();
        var templates = new TemplateMenu(desk.templates());
        return new DocumentPage<>("accounting.journal_entry", EntryForm.class)
                .field("journal", journal)
                .field("postingOn", Dates.picker(""))
                .field("text", new TextField(), 2)
                .below(facts)
                .section("lines", EntryLines.ofEntry(desk))
                .identity(EntryForm::id, EntryForm::number)
                .shows(facts::show)
                .shows(templates::show)
                .loads(desk::get, this::fresh)
                .posts(AccountingPermissions.ENTRY_POST, desk::post)
                .button(
                        "source-document",
                        AccountingPermissions.ENTRY_READ,
                        form -> form.posted() != null && form.posted().source() != null,
                        EntryPage::openSource)
                .button(
                        "reverse",
                        AccountingPermissions.ENTRY_REVERSE,
                        EntryForm::isReversible,
                        form -> Navigation.to(Documents.path("accounting.journal_entry", desk.reverse(form))))
                .with(templates);
    }

    private EntryForm fresh(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter("template")
                .filter(text -> text.matches("\\d{1,9}"))
                .map(text -> desk.fresh(Integer.parseInt(text)))
                .orElseGet(desk::fresh);
    }

    private static void openSource(EntryForm form) {
        var entry = form.posted();
        if (entry != null && entry.source() != null && entry.sourceId() != null) {
            Navigation.to(Documents.path(entry.source(), entry.sourceId()));
        }
    }
}
