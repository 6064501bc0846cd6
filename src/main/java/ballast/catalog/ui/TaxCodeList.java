package ballast.catalog.ui;

import ballast.catalog.CatalogPermissions;
import ballast.catalog.TaxCode;
import ballast.catalog.TaxCodes;
import ballast.platform.db.Listing;
import ballast.platform.ui.ListPage;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Rates of VAT, and the reasons why there is none. */
@Route("catalog/tax-codes")
@RolesAllowed(CatalogPermissions.ITEM_READ)
@Menu(title = "catalog.tax_code.list", icon = "vaadin:book-percent", order = 370)
class TaxCodeList extends Composite<ListPage<TaxCode>> {

    private final TaxCodes all;

    TaxCodeList(TaxCodes all) {
        this.all = all;
    }

    @Override
    protected ListPage<TaxCode> initContent() {
        return new ListPage<TaxCode>("catalog.tax_code")
                .text("code", TaxCode::code)
                .text("name", TaxCode::name)
                .number("rate", TaxCode::rate)
                .text("category", tax -> Words.t("catalog.tax_code.category", tax.category()))
                .text("active", TaxCode::active)
                .rows(page -> Listing.of(all.list()))
                .opens(one -> "catalog/tax-codes/" + one.id())
                .creates("catalog/tax-codes/0", CatalogPermissions.TAX_CODE_EDIT);
    }
}
