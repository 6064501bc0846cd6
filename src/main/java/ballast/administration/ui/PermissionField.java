package ballast.administration.ui;

import ballast.platform.ui.Words;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What a role may do, ticked in the list of all there is; a row costs the server nothing, where a checkbox each would. */
class PermissionField extends CustomField<Set<String>> {

    private final Grid<String> grid = new Grid<>();

    PermissionField(Collection<String> permissions) {
        super(Set.of());
        setLabel(Words.t("administration.role.permissions"));
        addClassNames("panel", "permissions");
        grid.setItems(permissions);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addColumn(permission -> Words.t("permission." + permission))
                .setHeader(Words.t("administration.role.permission"))
                .setFlexGrow(3);
        grid.addColumn(permission -> permission).setHeader(Words.t("administration.role.code"));
        grid.addThemeVariants(GridVariant.LUMO_COMPACT);
        grid.setAllRowsVisible(true);
        grid.asMultiSelect().addValueChangeListener(change -> updateValue());
        add(grid);
    }

    @Override
    protected Set<String> generateModelValue() {
        return new HashSet<>(grid.getSelectedItems());
    }

    @Override
    protected void setPresentationValue(Set<String> permissions) {
        grid.asMultiSelect().setValue(permissions);
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        grid.setEnabled(!readOnly);
    }
}
