package ballast.accounting.ui;

import ballast.accounting.AccountingPermissions;
import ballast.accounting.EntryTemplates;
import ballast.platform.ui.Dates;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.Navigation;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One entry template; with an interval and a next date it is posted by itself. */
@Route("accounting/entry-templates/:id")
@RolesAllowed(AccountingPermissions.TEMPLATE_READ)
class TemplatePage extends Composite<DocumentPage<TemplateForm>> {

    private final EntryTemplates all;
    private final EntryDesk desk;

    TemplatePage(EntryTemplates all, EntryDesk desk) {
        this.all = all;
        this.desk = desk;
    }

    @Override
    protected DocumentPage<TemplateForm> initContent() {
        var journal = new Select<String>();
        journal.setItems(desk.journals());
        return new DocumentPage<>("accounting.entry_template", TemplateForm.class)
                .field("name", new TextField())
                .field("journal", journal)
                .field("text", new TextField(), 2)
                .field("everyMonths", new IntegerField())
                .field("nextOn", Dates.picker(""))
                .field("lastOn", Dates.picker(""))
                .section("lines", EntryLines.ofTemplate(desk))
                .identity(form -> (long) form.id(), TemplateForm::name)
                .loads(id -> load(id.intValue()), event -> TemplateForm.fresh(desk.journal()))
                .saves(AccountingPermissions.TEMPLATE_EDIT, any -> true, this::save)
                .button(
                        "use",
                        AccountingPermissions.ENTRY_POST,
                        form -> form.id() != 0,
                        form -> Navigation.to("accounting/journal-entries/0?template=" + form.id()))
                .button("delete", AccountingPermissions.TEMPLATE_EDIT, form -> form.id() != 0, this::delete);
    }

    private TemplateForm load(int id) {
        var template = all.get(id);
        return TemplateForm.of(template, desk.lines(template));
    }

    private TemplateForm save(TemplateForm form) {
        return load(all.save(form.template(desk.currency(), desk.dimensions())).id());
    }

    private void delete(TemplateForm form) {
        all.delete(form.id());
        Navigation.to("accounting/entry-templates");
    }
}
