package ballast.inventory.ui;

import ballast.catalog.ui.ItemLookup;
import ballast.inventory.reorder.ReorderLevel;
import ballast.inventory.reorder.ReorderLevels;
import ballast.inventory.reorder.ReorderPermissions;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.Lookup;
import ballast.platform.ui.Option;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;

/** When one item is ordered again for one warehouse, and how much of it. */
@Route("inventory/reorder-levels/:id")
@RolesAllowed(ReorderPermissions.LEVEL_READ)
class ReorderLevelPage extends Composite<DocumentPage<ReorderLevel>> {

    private final ReorderLevels levels;
    private final ItemLookup items;
    private final WarehouseChoices warehouses;

    ReorderLevelPage(ReorderLevels levels, ItemLookup items, WarehouseChoices warehouses) {
        this.levels = levels;
        this.items = items;
        this.warehouses = warehouses;
    }

    @Override
    protected DocumentPage<ReorderLevel> initContent() {
        return new DocumentPage<>(ReorderLevel.DOCUMENT, ReorderLevel.class)
                .field("item", new Lookup((text, limit) -> items.find(text), this::named), 2)
                .field("warehouse", warehouses.field(), 2)
                .field("minimum", new BigDecimalField())
                .field("maximum", new BigDecimalField())
                .field("multiple", new BigDecimalField())
                .identity(ReorderLevel::id, ReorderLevel::itemNumber)
                .loads(levels::get, event -> ReorderLevel.of(null, warehouses.usual(), BigDecimal.ZERO, BigDecimal.TEN))
                .saves(ReorderPermissions.LEVEL_EDIT, any -> true, levels::save);
    }

    private Option named(long id) {
        var item = items.get(id);
        return new Option(id, item.number() + " " + item.name(), "");
    }
}
