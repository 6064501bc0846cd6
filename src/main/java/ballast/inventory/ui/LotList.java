package ballast.inventory.ui;

import ballast.inventory.InventoryPermissions;
import ballast.inventory.Lots;
import ballast.inventory.Lots.Filter;
import ballast.inventory.Lots.Row;
import ballast.platform.ui.ListPage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** All lots and serial numbers, what expires first at the top. */
@Route("inventory/lots")
@RolesAllowed(InventoryPermissions.STOCK_READ)
@Menu(title = "inventory.lot.list", icon = "vaadin:barcode", order = 215)
class LotList extends Composite<ListPage<Row>> {

    private final Lots lots;

    LotList(Lots lots) {
        this.lots = lots;
    }

    @Override
    protected ListPage<Row> initContent() {
        var list = new ListPage<Row>("inventory.lot");
        var text = list.search();
        var expires = list.date("expiresBy");
        var which = list.choice("which", Which.class, "inventory.lot.which", Which.ON_HAND);
        return list.text("number", Row::number)
                .text("item", Row::item)
                .date("expiresOn", Row::expiresOn)
                .number("onHand", Row::onHand)
                .text("blocked", Row::blocked)
                .sortable("number", "expiresOn")
                .rows(page -> lots.page(
                        new Filter(text.getValue(), expires.getValue(), which.getValue() == Which.ON_HAND), page))
                .opens(row -> "inventory/lots/" + row.id());
    }

    /** Whether used up lots are wanted too. */
    enum Which {
        ON_HAND,
        EVERY
    }
}
