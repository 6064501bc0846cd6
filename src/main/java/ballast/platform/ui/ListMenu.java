package ballast.platform.ui;

import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.function.SerializableSupplier;

/** What can be done with a list as a whole: export it, choose its columns, pass it on. */
final class ListMenu<R> extends MenuBar {

    private final String document;

    ListMenu(String document, ListGrid<R> grid, SerializableSupplier<String> query) {
        this.document = document;
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        var root = addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
        root.setAriaLabel(Words.t("platform.list.menu"));
        var menu = root.getSubMenu();
        menu.addItem(new Anchor(new ListExport<>(document, grid, true), Words.t("platform.list.export-xlsx")));
        menu.addItem(new Anchor(new ListExport<>(document, grid, false), Words.t("platform.list.export-csv")));
        menu.addItem(
                Words.t("platform.list.copy-link"),
                event -> getElement()
                        .executeJs("navigator.clipboard.writeText(new URL($0, location.href).href)", query.get()));
        var columns = menu.addItem(Words.t("platform.list.columns")).getSubMenu();
        addAttachListener(event -> fill(columns, grid));
    }

    private void fill(SubMenu menu, ListGrid<R> grid) {
        if (!menu.getItems().isEmpty()) {
            return;
        }
        for (var column : grid.columns()) {
            var item = menu.addItem(Words.t(document + "." + column.key));
            item.setCheckable(true);
            item.setChecked(true);
            item.addClickListener(click -> grid.getColumnByKey(column.key).setVisible(item.isChecked()));
        }
    }
}
