package ballast.catalog.ui;

import ballast.catalog.CatalogPermissions;
import ballast.catalog.Item;
import ballast.catalog.Items;
import ballast.platform.ui.Choices;
import ballast.platform.ui.DocumentPage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One item or service. */
@Route("catalog/items/:id")
@RolesAllowed(CatalogPermissions.ITEM_READ)
class ItemPage extends Composite<DocumentPage<Item>> {

    private final Items items;
    private final CatalogFields fields;

    ItemPage(Items items, CatalogFields fields) {
        this.items = items;
        this.fields = fields;
    }

    @Override
    protected DocumentPage<Item> initContent() {
        return new DocumentPage<>("catalog.item", Item.class)
                .field("name", new TextField(), 2)
                .field("number", new TextField())
                .field("kind", Choices.of(Item.Kind.class, "catalog.item.kind"))
                .field("salesPrice", new BigDecimalField())
                .field("unitId", fields.unit())
                .field("taxCodeId", fields.taxCode())
                .field("postingGroupId", fields.postingGroup())
                .field("gtin", new TextField())
                .field("active", new Checkbox())
                .field("description", new TextArea(), 4)
                .identity(Item::id, item -> item.number() + "  " + item.name())
                .loads(items::get, event -> items.fresh())
                .saves(CatalogPermissions.ITEM_EDIT, any -> true, items::save);
    }
}
