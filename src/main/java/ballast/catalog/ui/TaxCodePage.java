package ballast.catalog.ui;

import ballast.catalog.CatalogPermissions;
import ballast.catalog.TaxCode;
import ballast.catalog.TaxCodes;
import ballast.platform.ui.Choices;
import ballast.platform.ui.DocumentPage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One tax code. */
@Route("catalog/tax-codes/:id")
@RolesAllowed(CatalogPermissions.ITEM_READ)
class TaxCodePage extends Composite<DocumentPage<TaxCode>> {

    private final TaxCodes all;

    TaxCodePage(TaxCodes all) {
        this.all = all;
    }

    @Override
    protected DocumentPage<TaxCode> initContent() {
        return new DocumentPage<>("catalog.tax_code", TaxCode.class)
                .field("code", new TextField())
                .field("name", new TextField(), 2)
                .field("rate", new BigDecimalField())
                .field("category", Choices.of(TaxCode.Category.class, "catalog.tax_code.category"))
                .field("active", new Checkbox())
                .identity(one -> (long) one.id(), one -> one.code())
                .loads(id -> all.get(id.intValue()), event -> TaxCode.NEW)
                .saves(CatalogPermissions.TAX_CODE_EDIT, any -> true, all::save);
    }
}
