package ballast.administration.ui;

import ballast.platform.db.Listing;
import ballast.platform.security.Administration;
import ballast.platform.security.Role;
import ballast.platform.security.Roles;
import ballast.platform.ui.ListPage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;

/** The bundles of permissions that users hold. */
@Route("administration/roles")
@RolesAllowed(Administration.ROLES)
@Menu(title = "administration.role.list", icon = "vaadin:key", order = 910)
class RoleList extends Composite<ListPage<Role>> {

    private final Roles roles;

    RoleList(Roles roles) {
        this.roles = roles;
    }

    @Override
    protected ListPage<Role> initContent() {
        return new ListPage<Role>("administration.role")
                .text("name", Role::name)
                .text("note", Role::note)
                .number(
                        "permissions",
                        role -> BigDecimal.valueOf(role.permissions().size()))
                .rows(page -> Listing.of(roles.list()))
                .opens(role -> "administration/roles/" + role.id())
                .creates("administration/roles/0", Administration.ROLES);
    }
}
