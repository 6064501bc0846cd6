package ballast.platform.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.function.SerializableSupplier;

/** The columns of a list and its saved views. */
final class ListMenu<R> extends MenuBar {

    ListMenu(String document, ListGrid<R> grid, SerializableSupplier<String> query) {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        var root = addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
        root.setAriaLabel(Words.t("platform.list.menu"));
        var columns =
                root.getSubMenu().addItem(Words.t("platform.list.columns")).getSubMenu();
        addAttachListener(event -> {
            if (columns.getItems().isEmpty()) {
                for (var column : grid.columns()) {
                    var item = columns.addItem(Words.t(document + "." + column.key));
                    item.setCheckable(true);
                    item.setChecked(true);
                    item.addClickListener(
                            click -> grid.getColumnByKey(column.key).setVisible(item.isChecked()));
                }
            }
        });
        root.getSubMenu()
                .addItem(
                        Words.t("platform.list.copy-link"),
                        event -> getElement()
                                .executeJs(
                                        "navigator.clipboard.writeText(new URL($0, location.href).href)", query.get()));
    }
}
