package ballast.demo;

import ballast.platform.company.Companies;
import ballast.platform.security.Role;
import ballast.platform.security.Roles;
import ballast.platform.security.User;
import ballast.platform.security.Users;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.stereotype.Component;

/** A little of the demo company's life for the test's own company: a row in every list. */
@Component
@NullUnmarked
public class GivenHistory {

    private final DemoHistory history;
    private final Companies companies;
    private final Roles roles;
    private final Users users;

    GivenHistory(DemoHistory history, Companies companies, Roles roles, Users users) {
        this.history = history;
        this.companies = companies;
        this.roles = roles;
        this.users = users;
    }

    public void live() {
        var managers = roles.list().stream()
                .filter(role -> role.name().equals("Manager"))
                .findFirst()
                .orElseGet(() -> roles.save(new Role(0, "Manager", "", Set.of("approvals.request.decide"), 0)));
        for (var name : List.of("Mia Manager", "Carl Clerk")) {
            var company = companies.current().id();
            var login = name.substring(0, name.indexOf(' ')) + company;
            var grant = List.of(new User.Grant(company, managers.id()));
            users.save(User.fresh(login, name, "en").granted(grant), "k3mp-7wqa-9xzd-mm2v");
        }
        history.live(2, 8);
    }
}
