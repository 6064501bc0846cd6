package ballast.accounting.ui;

import ballast.accounting.AccountingPermissions;
import ballast.accounting.Dimension;
import ballast.accounting.Dimensions;
import ballast.platform.db.Listing;
import ballast.platform.ui.ListPage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;

/** What postings are analysed by, such as cost centres. */
@Route("accounting/dimensions")
@RolesAllowed(AccountingPermissions.SETTINGS_READ)
@Menu(title = "accounting.dimension.list", icon = "vaadin:cluster", order = 455)
class DimensionList extends Composite<ListPage<Dimension>> {

    private final Dimensions all;

    DimensionList(Dimensions all) {
        this.all = all;
    }

    @Override
    protected ListPage<Dimension> initContent() {
        return new ListPage<Dimension>("accounting.dimension")
                .text("code", Dimension::code)
                .text("name", Dimension::name)
                .text(
                        "values",
                        one -> one.values().stream()
                                .map(Dimension.Value::code)
                                .limit(20)
                                .collect(Collectors.joining(", ")))
                .rows(page -> Listing.of(all.list()))
                .opens(one -> "accounting/dimensions/" + one.id())
                .creates("accounting/dimensions/0", AccountingPermissions.SETTINGS_EDIT);
    }
}
