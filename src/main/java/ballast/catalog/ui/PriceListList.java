package ballast.catalog.ui;

import ballast.catalog.CatalogPermissions;
import ballast.catalog.PriceLists;
import ballast.platform.db.Listing;
import ballast.platform.ui.ListPage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Lists of agreed prices. */
@Route("catalog/price-lists")
@RolesAllowed(CatalogPermissions.PRICE_LIST_READ)
@Menu(title = "catalog.price_list.list", icon = "vaadin:tags", order = 360)
class PriceListList extends Composite<ListPage<PriceLists.Row>> {

    private final PriceLists all;

    PriceListList(PriceLists all) {
        this.all = all;
    }

    @Override
    protected ListPage<PriceLists.Row> initContent() {
        return new ListPage<PriceLists.Row>("catalog.price_list")
                .text("code", PriceLists.Row::code)
                .text("name", PriceLists.Row::name)
                .text("currencyCode", PriceLists.Row::currencyCode)
                .text("active", PriceLists.Row::active)
                .rows(page -> Listing.of(all.list()))
                .opens(one -> "catalog/price-lists/" + one.id())
                .creates("catalog/price-lists/0", CatalogPermissions.PRICE_LIST_EDIT);
    }
}
