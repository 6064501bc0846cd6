package ballast.bench;

import ballast.platform.company.Companies;
import ballast.platform.company.Company;
import ballast.platform.security.SignedIn;
import ballast.platform.text.Labels;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** Where the measuring happens: a company of its own, the user who works in it, and the ways past our kit. */
@Component
@ConditionalOnProperty("ballast.bench")
class Ground {

    private final SignedIn user;
    private final boolean fresh;
    private final JdbcConnectionDetails application;
    private final FlywayConnectionDetails owner;

    Ground(
            Companies companies,
            Labels labels,
            Clock clock,
            JdbcConnectionDetails application,
            FlywayConnectionDetails owner,
            @Value("${ballast.company:0}") int again) {
        this.application = application;
        this.owner = owner;
        this.fresh = again == 0;
        int company = fresh
                ? companies
                        .found(Company.founded("Bench " + clock.instant(), "DE", "EUR", "en"))
                        .id()
                : again;
        this.user =
                new SignedIn(1, "bench", "Bench", "en", company, "Bench", Set.copyOf(labels.permissions()), false, "");
    }

    SignedIn user() {
        return user;
    }

    /** Whether the company is still to be filled; one named on the command line is not. */
    boolean isFresh() {
        return fresh;
    }

    /** A connection that knows nothing of scopes, jOOQ or transactions. */
    Connection bare() {
        return connect(application.getJdbcUrl(), application.getUsername(), application.getPassword());
    }

    /** Each script outside any transaction, as the owner of all tables. */
    void prepare(String... scripts) {
        try (var connection = connect(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                var statement = connection.createStatement()) {
            for (var script : scripts) {
                statement.execute(Script.of(script));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(@Nullable String url, @Nullable String name, @Nullable String password) {
        try {
            return DriverManager.getConnection(Objects.requireNonNull(url), name, password);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
