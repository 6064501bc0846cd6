package ballast.platform.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL of a data folder for whoever looks after it: the one that runs there, or one started for the while. */
public final class ServicePostgres implements AutoCloseable {

    private final Path data;
    private final @Nullable EmbeddedPostgres own;

    private ServicePostgres(Path data, @Nullable EmbeddedPostgres own) {
        this.data = data;
        this.own = own;
    }

    public static ServicePostgres of(Path data) {
        return new ServicePostgres(data, EmbeddedPostgres.isRunning(data) ? null : EmbeddedPostgres.in(data));
    }

    /** As the superuser, who alone may copy the cluster. */
    public Connection connect() throws SQLException {
        var login = PostgresLogin.superuser(DataFolder.shared(data));
        return DriverManager.getConnection(login.getJdbcUrl(), login.getUsername(), login.getPassword());
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
