package ballast.catalog.ui;

import ballast.catalog.CatalogPermissions;
import ballast.catalog.Item.Kind;
import ballast.catalog.Items;
import ballast.catalog.Items.Filter;
import ballast.catalog.Items.Row;
import ballast.platform.ui.Creates;
import ballast.platform.ui.ListPage;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Goods and services. */
@Route("catalog/items")
@RolesAllowed(CatalogPermissions.ITEM_READ)
@Creates(CatalogPermissions.ITEM_EDIT)
@Menu(title = "catalog.item.list", icon = "vaadin:package", order = 350)
class ItemList extends Composite<ListPage<Row>> {

    private final Items items;

    ItemList(Items items) {
        this.items = items;
    }

    @Override
    protected ListPage<Row> initContent() {
        var list = new ListPage<Row>("catalog.item");
        var text = list.search();
        var kind = list.choice("kind", Kind.class, "catalog.item.kind");
        return list.text("number", Row::number)
                .text("name", Row::name)
                .text("kind", row -> Words.t("catalog.item.kind", row.kind()))
                .text("unit", Row::unit)
                .text("taxCode", Row::taxCode)
                .number("salesPrice", Row::salesPrice)
                .text("gtin", Row::gtin)
                .text("active", Row::active)
                .sortable("number", "name", "salesPrice")
                .rows(page -> items.page(new Filter(text.getValue(), kind.getValue(), null), page))
                .opens(row -> "catalog/items/" + row.id())
                .creates("catalog/items/0", CatalogPermissions.ITEM_EDIT);
    }
}
