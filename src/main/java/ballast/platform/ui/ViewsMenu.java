package ballast.platform.ui;

import ballast.platform.document.Documents;
import ballast.platform.view.SavedView;
import ballast.platform.view.SavedViews;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.VaadinService;
import java.util.List;

/** The views of a list that were kept: to open, to keep another, to drop one's own. */
final class ViewsMenu extends MenuBar {

    private final String document;
    private final SerializableSupplier<String> query;
    private final SubMenu menu;

    /** @param query the filters at hand, as the address says them */
    ViewsMenu(String document, SerializableSupplier<String> query) {
        this.document = document;
        this.query = query;
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        var root = addItem(VaadinIcon.BOOKMARK_O.create());
        root.setAriaLabel(Words.t("platform.saved_view.list"));
        menu = root.getSubMenu();
    }

    /** Returns the query this list opens with for the user, or "". */
    String load() {
        var views = views().of(document);
        show(views);
        return views.stream()
                .filter(view -> view.own() && view.opening())
                .map(SavedView::query)
                .findFirst()
                .orElse("");
    }

    private void show(List<SavedView> views) {
        menu.removeAll();
        for (var view : views) {
            menu.addItem(name(view), event -> Navigation.to(address(view.query())));
        }
        if (!views.isEmpty()) {
            menu.addSeparator();
        }
        menu.addItem(Words.t("platform.saved_view.keep"), event -> keep());
        var own = views.stream().filter(SavedView::own).toList();
        if (!own.isEmpty()) {
            var drop = menu.addItem(Words.t("platform.saved_view.drop")).getSubMenu();
            own.forEach(view -> drop.addItem(view.name(), event -> {
                views().delete(view);
                load();
            }));
        }
    }

    private static String name(SavedView view) {
        var name = view.opening() && view.own() ? view.name() + " ★" : view.name();
        return view.own() ? name : name + " · " + Words.t("platform.saved_view.of-others");
    }

    private String address(String kept) {
        var path = Documents.list(document);
        return kept.isEmpty() ? path : path + "?" + kept;
    }

    private void keep() {
        new QuickCreate<>(
                        "platform.saved_view",
                        SavedView.class,
                        SavedView.fresh(document, query.get()),
                        views()::save,
                        view -> new Option(view.id(), view.name(), ""),
                        kept -> load())
                .field("name", new TextField())
                .field("shared", new Checkbox())
                .field("opening", new Checkbox())
                .open();
    }

    private static SavedViews views() {
        return VaadinService.getCurrent().getInstantiator().getOrCreate(SavedViews.class);
    }
}
