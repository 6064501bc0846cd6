package ballast.clicks;

import ballast.platform.security.Acting;
import ballast.platform.security.Administration;
import ballast.platform.security.SignedIn;
import ballast.platform.security.User;
import ballast.platform.security.Users;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One row per click; the same click twice is one row. */
class ClickBook {

    private static final SignedIn ADMINISTRATOR =
            new SignedIn(1, "admin", "Administrator", "en", 0, "", Set.of(Administration.USERS), false, "");

    private final JdbcClient rows;
    private final Users users;

    ClickBook(DataSource database, FlywayConnectionDetails owner, Users users) {
        this.users = users;
        rows = JdbcClient.create(database);
        var asOwner = JdbcClient.create(
                new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword()));
        asOwner.sql("create schema if not exists clicks").update();
        asOwner.sql("create table if not exists clicks.click (id uuid primary key, tab text not null)")
                .update();
        asOwner.sql("grant usage on schema clicks to ballast_app").update();
        asOwner.sql("grant select, insert on clicks.click to ballast_app").update();
    }

    void write(UUID click, String tab) {
        rows.sql("insert into clicks.click (id, tab) values (?, ?) on conflict do nothing")
                .param(click)
                .param(tab)
                .update();
    }

    /** As an administrator does. */
    void enable(String login, boolean enabled) {
        Acting.as(ADMINISTRATOR, () -> {
            var user = users.list().stream()
                    .filter(one -> one.login().equals(login))
                    .findFirst()
                    .orElseThrow();
            users.save(
                    new User(
                            user.id(),
                            user.login(),
                            user.name(),
                            user.email(),
                            user.language(),
                            enabled,
                            user.administrator(),
                            user.lastSignedInAt(),
                            user.grants(),
                            user.version()),
                    "");
        });
    }

    long count(String tab) {
        return rows.sql("select count(*) from clicks.click where tab = ?")
                .param(tab)
                .query(Long.class)
                .single();
    }
}
