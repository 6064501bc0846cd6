package ballast.inventory.ui;

import ballast.inventory.InventoryPermissions;
import ballast.inventory.Warehouse;
import ballast.inventory.Warehouse.Bin;
import ballast.inventory.Warehouses;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.LineGrid;
import ballast.platform.ui.Option;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;

/** One warehouse with its bins. */
@Route("inventory/warehouses/:id")
@RolesAllowed(InventoryPermissions.WAREHOUSE_READ)
class WarehousePage extends Composite<DocumentPage<Warehouse>> {

    private final Warehouses all;

    WarehousePage(Warehouses all) {
        this.all = all;
    }

    @Override
    protected DocumentPage<Warehouse> initContent() {
        return new DocumentPage<>("inventory.warehouse", Warehouse.class)
                .field("code", new TextField())
                .field("name", new TextField(), 2)
                .field("active", new Checkbox())
                .field("allowsNegative", new Checkbox(), 2)
                .section("bins", bins())
                .identity(one -> (long) one.id(), Warehouse::name)
                .loads(id -> all.get(id.intValue()), event -> Warehouse.NEW)
                .saves(InventoryPermissions.WAREHOUSE_EDIT, any -> true, all::save);
    }

    private static LineGrid<Bin> bins() {
        return new LineGrid<>("inventory.warehouse.bins", () -> Bin.NEW)
                .text("code", Bin::code, (bin, text) -> new Bin(bin.id(), text.strip(), bin.name(), bin.blocked()))
                .text("name", Bin::name, (bin, text) -> new Bin(bin.id(), bin.code(), text.strip(), bin.blocked()))
                .lookup(
                        "blocked",
                        bin -> use(bin.blocked()),
                        WarehousePage::uses,
                        (bin, option) -> new Bin(bin.id(), bin.code(), bin.name(), option.id() == 1));
    }

    private static String use(boolean blocked) {
        return Words.t("inventory.warehouse.bins." + (blocked ? "blocked.yes" : "blocked.no"));
    }

    private static List<Option> uses(String text) {
        return Stream.of(new Option(0, use(false), ""), new Option(1, use(true), ""))
                .filter(option -> option.text().toLowerCase(Words.locale()).contains(text.toLowerCase(Words.locale())))
                .toList();
    }
}
