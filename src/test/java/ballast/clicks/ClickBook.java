package ballast.clicks;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One row per click; the same click twice is one row. */
class ClickBook {

    private final JdbcClient rows;

    ClickBook(DataSource database, FlywayConnectionDetails owner) {
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

    long count(String tab) {
        return rows.sql("select count(*) from clicks.click where tab = ?")
                .param(tab)
                .query(Long.class)
                .single();
    }
}
