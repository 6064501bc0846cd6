package ballast.administration.ui;

import ballast.platform.company.Companies;
import ballast.platform.security.Administration;
import ballast.platform.security.Roles;
import ballast.platform.security.User;
import ballast.platform.security.Users;
import ballast.platform.ui.Choices;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.Option;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One user: who they are, and which roles they hold in which company. */
@Route("administration/users/:id")
@RolesAllowed(Administration.USERS)
class UserPage extends Composite<DocumentPage<User>> {

    private final Users users;
    private final Roles roles;
    private final Companies companies;
    private final PasswordField password = new PasswordField();

    UserPage(Users users, Roles roles, Companies companies) {
        this.users = users;
        this.roles = roles;
        this.companies = companies;
    }

    @Override
    protected DocumentPage<User> initContent() {
        password.setLabel(Words.t("administration.user.password"));
        password.setHelperText(Words.t("administration.user.password.hint"));
        var grants = new GrantField(
                companies.all().stream()
                        .map(c -> new Option(c.id(), c.name(), ""))
                        .toList(),
                roles.list().stream()
                        .map(r -> new Option(r.id(), r.name(), r.note()))
                        .toList());
        return new DocumentPage<>("administration.user", User.class)
                .field("login", new TextField())
                .field("name", new TextField())
                .field("email", new TextField())
                .field("language", Choices.language())
                .field("enabled", new Checkbox())
                .field("administrator", new Checkbox())
                .below(password)
                .section("grants", grants)
                .shows(user -> password.clear())
                .identity(User::id, User::name)
                .loads(users::get, event -> User.fresh("", "", Words.locale().getLanguage()))
                .saves(Administration.USERS, any -> true, user -> users.save(user, password.getValue()));
    }
}
