package ballast.catalog.ui;

import ballast.catalog.CatalogPermissions;
import ballast.catalog.Unit;
import ballast.catalog.Units;
import ballast.platform.db.Listing;
import ballast.platform.ui.ListPage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Units of measure. */
@Route("catalog/units")
@RolesAllowed(CatalogPermissions.ITEM_READ)
@Menu(title = "catalog.unit.list", icon = "vaadin:scale-unbalance", order = 372)
class UnitList extends Composite<ListPage<Unit>> {

    private final Units all;

    UnitList(Units all) {
        this.all = all;
    }

    @Override
    protected ListPage<Unit> initContent() {
        return new ListPage<Unit>("catalog.unit")
                .text("code", Unit::code)
                .text("name", Unit::name)
                .text("decimals", Unit::decimals)
                .rows(page -> Listing.of(all.list()))
                .opens(one -> "catalog/units/" + one.id())
                .creates("catalog/units/0", CatalogPermissions.UNIT_EDIT);
    }
}
