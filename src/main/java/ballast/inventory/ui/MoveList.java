package ballast.inventory.ui;

import ballast.catalog.ui.ItemLookup;
import ballast.inventory.InventoryPermissions;
import ballast.inventory.MoveKind;
import ballast.inventory.StockMoves;
import ballast.inventory.StockMoves.Filter;
import ballast.inventory.StockMoves.Row;
import ballast.platform.document.Documents;
import ballast.platform.ui.CurrentUser;
import ballast.platform.ui.ListPage;
import ballast.platform.ui.Lookup;
import ballast.platform.ui.Option;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** All stock moves; of one item its card, of one lot its trace. */
@Route("inventory/moves")
@RolesAllowed(InventoryPermissions.STOCK_READ)
@Menu(title = "inventory.move.list", icon = "vaadin:exchange", order = 210)
class MoveList extends Composite<ListPage<Row>> {

    private final StockMoves moves;
    private final ItemLookup items;
    private final WarehouseChoices warehouses;

    MoveList(StockMoves moves, ItemLookup items, WarehouseChoices warehouses) {
        this.moves = moves;
        this.items = items;
        this.warehouses = warehouses;
    }

    @Override
    protected ListPage<Row> initContent() {
        var list = new ListPage<Row>("inventory.move");
        var lot = list.search();
        var item = list.lookup("item", new Lookup((text, limit) -> items.find(text), this::named));
        var warehouse = list.lookup("warehouse", warehouses.lookup());
        var kind = list.choice("kind", MoveKind.class, "inventory.move.kind");
        var from = list.date("from");
        var to = list.date("to");
        list.date("movedOn", Row::movedOn)
                .text("kind", row -> Words.t("inventory.move.kind", row.kind()))
                .text("item", Row::item)
                .text("warehouse", Row::warehouse)
                .text("lot", Row::lot)
                .number("quantity", Row::quantity)
                .sortable("movedOn")
                .rows(page -> moves.page(
                        new Filter(
                                item.getValue(),
                                warehouse.getValue(),
                                kind.getValue(),
                                lot.getValue(),
                                from.getValue(),
                                to.getValue()),
                        page))
                .opens(row -> Documents.path(row.source(), row.sourceId()));
        return CurrentUser.may(InventoryPermissions.COST_READ) ? list.money("value", Row::value) : list;
    }

    private Option named(long id) {
        var item = items.get(id);
        return new Option(id, item.number() + " " + item.name(), "");
    }
}
