package ballast.purchasing.ui;

import ballast.parties.ui.PartyLookup;
import ballast.platform.ui.Choices;
import ballast.platform.ui.Dates;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.Lookup;
import ballast.platform.ui.Option;
import ballast.purchasing.PurchasingPermissions;
import ballast.purchasing.SupplierPrice;
import ballast.purchasing.SupplierPrices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** What one supplier asks for one item. */
@Route("purchasing/supplier-prices/:id")
@RolesAllowed(PurchasingPermissions.PRICE_READ)
class PricePage extends Composite<DocumentPage<SupplierPrice>> {

    private final SupplierPrices prices;
    private final PartyLookup parties;
    private final BuyingDesk desk;

    PricePage(SupplierPrices prices, PartyLookup parties, BuyingDesk desk) {
        this.prices = prices;
        this.parties = parties;
        this.desk = desk;
    }

    @Override
    protected DocumentPage<SupplierPrice> initContent() {
        var companies = desk.companies();
        var item = new Lookup((text, limit) -> desk.items(text), id -> {
            var choice = desk.item(id);
            return new Option(id, choice.number() + " " + choice.name(), "");
        });
        return new DocumentPage<>(SupplierPrice.DOCUMENT, SupplierPrice.class)
                .field("party", parties.suppliers())
                .field("item", item)
                .field("partNumber", new TextField())
                .field("validFrom", Dates.picker(""))
                .field("minimumQuantity", new BigDecimalField())
                .field("unit", Choices.named(desk.units("")))
                .field("price", new BigDecimalField())
                .field("currency", Choices.currency())
                .field("leadDays", new IntegerField())
                .identity(SupplierPrice::id, SupplierPrice::partNumber)
                .loads(
                        prices::get,
                        event -> SupplierPrice.draft(
                                companies.today(), companies.current().currencyCode()))
                .saves(PurchasingPermissions.PRICE_EDIT, price -> true, prices::save);
    }
}
