package ballast.purchasing.ui;

import ballast.parties.ui.PartyLookup;
import ballast.platform.ui.ListPage;
import ballast.purchasing.PurchasingPermissions;
import ballast.purchasing.SupplierPrices;
import ballast.purchasing.SupplierPrices.Row;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;

/** What suppliers ask for their goods. */
@Route("purchasing/supplier-prices")
@RolesAllowed(PurchasingPermissions.PRICE_READ)
@Menu(title = "purchasing.supplier_price.list", icon = "vaadin:tags", order = 165)
class PriceList extends Composite<ListPage<Row>> {

    private final SupplierPrices prices;
    private final PartyLookup parties;

    PriceList(SupplierPrices prices, PartyLookup parties) {
        this.prices = prices;
        this.parties = parties;
    }

    @Override
    protected ListPage<Row> initContent() {
        var list = new ListPage<Row>("purchasing.supplier_price");
        var party = list.lookup("party", parties.suppliers());
        return list.text("supplier", Row::supplier)
                .text("item", Row::item)
                .text("name", Row::name)
                .text("partNumber", Row::partNumber)
                .number("minimumQuantity", Row::minimumQuantity)
                .text("unit", Row::unit)
                .number("price", Row::price)
                .text("currency", Row::currency)
                .number("leadDays", row -> BigDecimal.valueOf(row.leadDays()))
                .date("validFrom", Row::validFrom)
                .sortable("supplier", "item", "price")
                .rows(page -> prices.page(party.getValue(), null, page))
                .opens(row -> "purchasing/supplier-prices/" + row.id())
                .creates("purchasing/supplier-prices/0", PurchasingPermissions.PRICE_EDIT);
    }
}
