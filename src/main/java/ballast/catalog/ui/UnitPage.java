package ballast.catalog.ui;

import ballast.catalog.CatalogPermissions;
import ballast.catalog.Unit;
import ballast.catalog.Units;
import ballast.platform.ui.DocumentPage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One unit of measure. */
@Route("catalog/units/:id")
@RolesAllowed(CatalogPermissions.ITEM_READ)
class UnitPage extends Composite<DocumentPage<Unit>> {

    private final Units all;

    UnitPage(Units all) {
        this.all = all;
    }

    @Override
    protected DocumentPage<Unit> initContent() {
        return new DocumentPage<>("catalog.unit", Unit.class)
                .field("code", new TextField())
                .field("name", new TextField(), 2)
                .field("decimals", new IntegerField())
                .identity(one -> (long) one.id(), one -> one.name())
                .loads(id -> all.get(id.intValue()), event -> Unit.NEW)
                .saves(CatalogPermissions.UNIT_EDIT, any -> true, all::save);
    }
}
