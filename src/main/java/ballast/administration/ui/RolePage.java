package ballast.administration.ui;

import ballast.platform.security.Administration;
import ballast.platform.security.Role;
import ballast.platform.security.Roles;
import ballast.platform.text.Labels;
import ballast.platform.ui.DocumentPage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One role and its permissions. */
@Route("administration/roles/:id")
@RolesAllowed(Administration.ROLES)
class RolePage extends Composite<DocumentPage<Role>> {

    private final Roles roles;
    private final Labels labels;

    RolePage(Roles roles, Labels labels) {
        this.roles = roles;
        this.labels = labels;
    }

    @Override
    protected DocumentPage<Role> initContent() {
        return new DocumentPage<>("administration.role", Role.class)
                .field("name", new TextField())
                .field("note", new TextField(), 3)
                .section("permissions", new PermissionField(labels.permissions()))
                .identity(role -> (long) role.id(), Role::name)
                .loads(id -> roles.get(id.intValue()), event -> Role.fresh())
                .saves(Administration.ROLES, any -> true, roles::save);
    }
}
