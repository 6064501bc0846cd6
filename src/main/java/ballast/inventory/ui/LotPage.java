package ballast.inventory.ui;

import ballast.inventory.InventoryPermissions;
import ballast.inventory.Lot;
import ballast.inventory.Lots;
import ballast.inventory.trace.LotTraces;
import ballast.platform.ui.Dates;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.Navigation;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One lot: when it expires, whether it is blocked, where it came from and where it went. */
@Route("inventory/lots/:id")
@RolesAllowed(InventoryPermissions.STOCK_READ)
class LotPage extends Composite<DocumentPage<Lot>> {

    private final Lots lots;
    private final LotTraces traces;

    LotPage(Lots lots, LotTraces traces) {
        this.lots = lots;
        this.traces = traces;
    }

    @Override
    protected DocumentPage<Lot> initContent() {
        var trail = new LotTrail();
        return new DocumentPage<>("inventory.lot", Lot.class)
                .field("expiresOn", Dates.picker(""))
                .field("blocked", new Checkbox())
                .below(trail)
                .identity(Lot::id, Lot::number)
                .shows(lot -> trail.show(traces.of(lot.id())))
                .loads(lots::get, event -> new Lot(0, 0, "", false, null, false, 0))
                .saves(InventoryPermissions.STOCK_EDIT, lot -> lot.id() != 0, lots::save)
                .button(
                        "stock",
                        InventoryPermissions.STOCK_READ,
                        lot -> lot.id() != 0,
                        lot -> Navigation.to("inventory/stocks/" + lot.item()));
    }
}
