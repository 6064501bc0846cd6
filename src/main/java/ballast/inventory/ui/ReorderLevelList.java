package ballast.inventory.ui;

import ballast.inventory.reorder.ReorderLevel;
import ballast.inventory.reorder.ReorderLevels;
import ballast.inventory.reorder.ReorderPermissions;
import ballast.platform.ui.ListPage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Below which stock items are ordered again. */
@Route("inventory/reorder-levels")
@RolesAllowed(ReorderPermissions.LEVEL_READ)
@Menu(title = "inventory.reorder_level.list", icon = "vaadin:level-down", order = 242)
class ReorderLevelList extends Composite<ListPage<ReorderLevels.Row>> {

    private final ReorderLevels levels;

    ReorderLevelList(ReorderLevels levels) {
        this.levels = levels;
    }

    @Override
    protected ListPage<ReorderLevels.Row> initContent() {
        var list = new ListPage<ReorderLevels.Row>(ReorderLevel.DOCUMENT);
        var text = list.search();
        return list.text("number", ReorderLevels.Row::number)
                .text("name", ReorderLevels.Row::name)
                .text("warehouse", ReorderLevels.Row::warehouse)
                .number("minimum", ReorderLevels.Row::minimum)
                .number("maximum", ReorderLevels.Row::maximum)
                .number("multiple", ReorderLevels.Row::multiple)
                .sortable("number", "name", "warehouse")
                .rows(page -> levels.page(new ReorderLevels.Filter(text.getValue()), page))
                .opens(row -> "inventory/reorder-levels/" + row.id())
                .creates("inventory/reorder-levels/0", ReorderPermissions.LEVEL_EDIT);
    }
}
