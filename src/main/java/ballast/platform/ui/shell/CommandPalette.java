package ballast.platform.ui.shell;

import ballast.platform.document.Documents;
import ballast.platform.search.Search;
import ballast.platform.ui.Creates;
import ballast.platform.ui.CurrentUser;
import ballast.platform.ui.DocumentCommands;
import ballast.platform.ui.Navigation;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One box (Ctrl+K) for every record, page and action the user may reach; Enter opens the marked one. */
final class CommandPalette extends Dialog {

    private record Command(String title, String detail, SerializableRunnable run) implements Serializable {

        static Command to(String title, String detail, String path) {
            return new Command(title, detail, () -> Navigation.to(path));
        }
    }

    private final Search search;
    private final TextField text = new TextField();
    private final Div list = new Div();
    private List<Command> commands = List.of();
    private int marked;

    CommandPalette(Search search) {
        this.search = search;
        addClassName("palette");
        setWidth("40rem");
        setTop("10vh");
        getElement().setAttribute("aria-label", Words.t("platform.search"));
        text.setPlaceholder(Words.t("platform.palette.hint"));
        text.setAriaLabel(Words.t("platform.search"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setWidthFull();
        text.setMaxLength(200);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(150);
        text.addValueChangeListener(event -> find(event.getValue()));
        text.addKeyDownListener(Key.ARROW_DOWN, event -> mark(marked + 1));
        text.addKeyDownListener(Key.ARROW_UP, event -> mark(marked - 1));
        text.addKeyPressListener(Key.ENTER, event -> open(marked));
        list.addClassName("palette-list");
        add(text, list);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                text.clear();
                find("");
                text.focus();
            }
        });
    }

    private void find(String wanted) {
        var found = new ArrayList<Command>();
        for (var title : DocumentCommands.titles()) {
            // never the first of a list nobody has typed into: Enter alone must not post
            if (!wanted.isBlank() && fits(title, wanted)) {
                found.add(new Command(title, Words.t("platform.palette.document"), () -> DocumentCommands.run(title)));
            }
        }
        for (var hit : search.find(CurrentUser.get(), wanted)) {
            found.add(Command.to(
                    hit.title(),
                    Words.t(hit.document()) + "  " + hit.subtitle(),
                    Documents.path(hit.document(), hit.id())));
        }
        for (var entry : MenuConfiguration.getMenuEntries()) {
            var title = Words.t(entry.title());
            if (fits(title, wanted)) {
                found.add(Command.to(title, Words.t("platform.palette.page"), entry.path()));
            }
            beginning(entry).filter(one -> fits(one.title(), wanted)).ifPresent(found::add);
        }
        commands = found;
        mark(0);
    }

    private static boolean fits(String title, String wanted) {
        return title.toLowerCase(Locale.ROOT).contains(wanted.strip().toLowerCase(Locale.ROOT));
    }

    /** A new document of a list, for those who may. */
    private static Optional<Command> beginning(MenuEntry entry) {
        var creates = entry.menuClass().getAnnotation(Creates.class);
        return creates == null || !CurrentUser.may(creates.value())
                ? Optional.empty()
                : Optional.of(Command.to(
                        Words.t(entry.title().replaceFirst("\\.list$", ".new")),
                        Words.t("platform.palette.page"),
                        entry.path() + "/0"));
    }

    private void mark(int index) {
        marked = Math.clamp(index, 0, Math.max(0, commands.size() - 1));
        list.removeAll();
        for (int i = 0; i < commands.size(); i++) {
            var command = commands.get(i);
            var detail = new Span(command.detail());
            detail.addClassName("palette-detail");
            var row = new Div(new Span(command.title()), detail);
            row.addClassName("palette-row");
            row.setClassName("marked", i == marked);
            int at = i;
            row.addClickListener(event -> open(at));
            list.add(row);
        }
        if (commands.isEmpty()) {
            list.add(new Span(Words.t("platform.palette.nothing")));
        }
    }

    private void open(int index) {
        if (index < commands.size()) {
            close();
            commands.get(index).run().run();
        }
    }
}
