package ballast.catalog.ui;

import ballast.catalog.CatalogPermissions;
import ballast.catalog.Item;
import ballast.catalog.Items;
import ballast.catalog.PostingGroups;
import ballast.catalog.TaxCodes;
import ballast.catalog.Units;
import ballast.platform.ui.Choices;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.Option;
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
    private final Units units;
    private final TaxCodes taxCodes;
    private final PostingGroups groups;

    ItemPage(Items items, Units units, TaxCodes taxCodes, PostingGroups groups) {
        this.items = items;
        this.units = units;
        this.taxCodes = taxCodes;
        this.groups = groups;
    }

    @Override
    protected DocumentPage<Item> initContent() {
        return new DocumentPage<>("catalog.item", Item.class)
                .field("name", new TextField(), 2)
                .field("number", new TextField())
                .field("kind", Choices.of(Item.Kind.class, "catalog.item.kind"))
                .field("salesPrice", new BigDecimalField())
                .field(
                        "unitId",
                        Choices.named(units.list().stream()
                                .map(unit -> new Option(unit.id(), unit.name(), ""))
                                .toList()))
                .field(
                        "taxCodeId",
                        Choices.named(taxCodes.list().stream()
                                .map(tax -> new Option(tax.id(), tax.code() + " " + tax.name(), ""))
                                .toList()))
                .field(
                        "postingGroupId",
                        Choices.named(groups.list().stream()
                                .map(group -> new Option(group.id(), group.name(), ""))
                                .toList()))
                .field("gtin", new TextField())
                .field("active", new Checkbox())
                .field("description", new TextArea(), 4)
                .identity(Item::id, item -> item.number() + "  " + item.name())
                .loads(items::get, event -> items.fresh())
                .saves(CatalogPermissions.ITEM_EDIT, any -> true, items::save);
    }
}
