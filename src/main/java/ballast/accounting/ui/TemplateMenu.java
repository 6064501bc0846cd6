package ballast.accounting.ui;

import ballast.accounting.EntryTemplate;
import ballast.platform.ui.Navigation;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.List;

/** Begins a new entry with what a template says. */
final class TemplateMenu extends MenuBar {

    private final boolean any;

    TemplateMenu(List<EntryTemplate> templates) {
        any = !templates.isEmpty();
        var menu = addItem(Words.t("accounting.journal_entry.from-template")).getSubMenu();
        for (var template : templates) {
            menu.addItem(
                    template.name(), event -> Navigation.to("accounting/journal-entries/0?template=" + template.id()));
        }
    }

    void show(EntryForm form) {
        setVisible(any && form.id() == 0);
    }
}
