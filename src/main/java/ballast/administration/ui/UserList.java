package ballast.administration.ui;

import ballast.platform.db.Listing;
import ballast.platform.security.Administration;
import ballast.platform.security.User;
import ballast.platform.security.Users;
import ballast.platform.ui.ListPage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The people who sign in. */
@Route("administration/users")
@RolesAllowed(Administration.USERS)
@Menu(title = "administration.user.list", icon = "vaadin:users", order = 900)
class UserList extends Composite<ListPage<User>> {

    private final Users users;

    UserList(Users users) {
        this.users = users;
    }

    @Override
    protected ListPage<User> initContent() {
        return new ListPage<User>("administration.user")
                .text("login", User::login)
                .text("name", User::name)
                .text("email", User::email)
                .text("administrator", User::administrator)
                .text("enabled", User::enabled)
                .text("lastSignedInAt", User::lastSignedInAt)
                .rows(page -> Listing.of(users.list()))
                .opens(user -> "administration/users/" + user.id())
                .creates("administration/users/0", Administration.USERS);
    }
}
