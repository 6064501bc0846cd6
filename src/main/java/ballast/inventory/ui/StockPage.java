package ballast.inventory.ui;

import ballast.inventory.InventoryPermissions;
import ballast.inventory.StockItem;
import ballast.inventory.StockItem.Costing;
import ballast.inventory.StockItem.Tracking;
import ballast.inventory.StockItems;
import ballast.inventory.trace.StockStories;
import ballast.platform.ui.Choices;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.Navigation;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** How one item is kept in stock, and the way to its moves. */
@Route("inventory/stocks/:id")
@RolesAllowed(InventoryPermissions.STOCK_READ)
class StockPage extends Composite<DocumentPage<StockItem>> {

    private final StockItems items;
    private final StockStories stories;
    private final StockFiguresPanel figures;

    StockPage(StockItems items, StockStories stories, StockFiguresPanel figures) {
        this.items = items;
        this.stories = stories;
        this.figures = figures;
    }

    @Override
    protected DocumentPage<StockItem> initContent() {
        var places = new StockPlaces();
        var levels = new Div();
        levels.addClassName("stock-figures");
        return new DocumentPage<>("inventory.stock", StockItem.class)
                .field("costing", Choices.of(Costing.class, "inventory.stock.costing"))
                .field("tracking", Choices.of(Tracking.class, "inventory.stock.tracking"))
                .below(levels)
                .below(places)
                .shows(item -> figures.show(levels, item.id()))
                .shows(item -> places.show(stories.places(item.id(), null)))
                .identity(StockItem::id, item -> item.number() + "  " + item.name())
                .loads(items::get, event -> new StockItem(0, "", "", Costing.AVERAGE, Tracking.NONE, 0))
                .saves(InventoryPermissions.STOCK_EDIT, item -> item.id() != 0, items::save)
                .button(
                        "moves",
                        InventoryPermissions.STOCK_READ,
                        item -> item.id() != 0,
                        item -> Navigation.to("inventory/moves?item=" + item.id()))
                .button(
                        "item",
                        "catalog.item.read",
                        item -> item.id() != 0,
                        item -> Navigation.to("catalog/items/" + item.id()));
    }
}
