package ballast.catalog.ui;

import ballast.catalog.CatalogPermissions;
import ballast.catalog.PriceList;
import ballast.catalog.PriceList.Price;
import ballast.catalog.PriceLists;
import ballast.platform.company.Companies;
import ballast.platform.ui.Choices;
import ballast.platform.ui.Dates;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.LineGrid;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** One price list: what an item costs from which quantity and from which day on. */
@Route("catalog/price-lists/:id")
@RolesAllowed(CatalogPermissions.PRICE_LIST_READ)
class PriceListPage extends Composite<DocumentPage<PriceList>> {

    private final PriceLists all;
    private final ItemLookup items;
    private final Companies companies;

    PriceListPage(PriceLists all, ItemLookup items, Companies companies) {
        this.all = all;
        this.items = items;
        this.companies = companies;
    }

    @Override
    protected DocumentPage<PriceList> initContent() {
        return new DocumentPage<>("catalog.price_list", PriceList.class)
                .field("code", new TextField())
                .field("name", new TextField())
                .field("currencyCode", Choices.currency())
                .field("active", new Checkbox())
                .section("prices", prices())
                .identity(list -> (long) list.id(), PriceList::name)
                .loads(id -> all.get(id.intValue()), event -> fresh())
                .saves(CatalogPermissions.PRICE_LIST_EDIT, any -> true, all::save);
    }

    private PriceList fresh() {
        return new PriceList(0, "", "", companies.current().currencyCode(), true, List.of(), 0);
    }

    private LineGrid<Price> prices() {
        return new LineGrid<>("catalog.price_list.prices", () -> Price.NEW)
                .lookup(
                        "item",
                        Price::item,
                        items::find,
                        (p, item) -> new Price(item.id(), item.text(), p.minimumQuantity(), p.validFrom(), p.price()))
                .number(
                        "minimumQuantity",
                        Price::minimumQuantity,
                        (p, quantity) -> new Price(p.itemId(), p.item(), quantity, p.validFrom(), p.price()))
                .text(
                        "validFrom",
                        p -> p.validFrom().toString(),
                        (p, text) -> new Price(p.itemId(), p.item(), p.minimumQuantity(), Dates.parse(text), p.price()))
                .price(
                        "price",
                        Price::price,
                        (p, price) -> new Price(p.itemId(), p.item(), p.minimumQuantity(), p.validFrom(), price));
    }
}
