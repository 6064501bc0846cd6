package ballast.inventory.ui;

import ballast.inventory.InventoryPermissions;
import ballast.inventory.Warehouse;
import ballast.inventory.Warehouses;
import ballast.platform.db.Listing;
import ballast.platform.ui.ListPage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** All warehouses. */
@Route("inventory/warehouses")
@RolesAllowed(InventoryPermissions.WAREHOUSE_READ)
@Menu(title = "inventory.warehouse.list", icon = "vaadin:storage", order = 250)
class WarehouseList extends Composite<ListPage<Warehouse>> {

    private final Warehouses all;

    WarehouseList(Warehouses all) {
        this.all = all;
    }

    @Override
    protected ListPage<Warehouse> initContent() {
        return new ListPage<Warehouse>("inventory.warehouse")
                .text("code", Warehouse::code)
                .text("name", Warehouse::name)
                .text("bins", one -> one.bins().size())
                .text("allowsNegative", Warehouse::allowsNegative)
                .text("active", Warehouse::active)
                .rows(page -> Listing.of(all.list()))
                .opens(one -> "inventory/warehouses/" + one.id())
                .creates("inventory/warehouses/0", InventoryPermissions.WAREHOUSE_EDIT);
    }
}
