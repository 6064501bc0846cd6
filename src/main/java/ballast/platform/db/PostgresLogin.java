package ballast.platform.db;

import java.io.IOException;
import java.nio.file.Files;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Who signs in at the PostgreSQL of a data folder: the application, which owns nothing, and the migrations, which own all. */
final class PostgresLogin {

    static final String SUPERUSER = "postgres";
    static final String DATABASE = "ballast";
    static final String OWNER = "ballast_owner";
    static final String APPLICATION = "ballast_app";

    private PostgresLogin() {}

    /** Where a PostgreSQL runs in the folder. */
    static JdbcConnectionDetails superuser(DataFolder folder) {
        return new Application(url(port(folder)), SUPERUSER, folder.secret(SUPERUSER));
    }

    /** The port its PostgreSQL has noted. */
    static int port(DataFolder folder) {
        try {
            return Integer.parseInt(Files.readString(folder.resolve(EmbeddedPostgres.PORT)));
        } catch (IOException e) {
            throw new DataFolderProblem("No PostgreSQL runs in %s; start it before.".formatted(folder.resolve("")), e);
        }
    }

    static JdbcConnectionDetails application(DataFolder folder, int port) {
        return new Application(url(port), APPLICATION, folder.secret(APPLICATION));
    }

    static FlywayConnectionDetails migrations(DataFolder folder, int port) {
        return new Migrations(url(port), OWNER, folder.secret(OWNER));
    }

    private static String url(int port) {
        return "jdbc:postgresql://localhost:" + port + "/" + DATABASE;
    }

    private record Application(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {}

    private record Migrations(String getJdbcUrl, String getUsername, String getPassword)
            implements FlywayConnectionDetails {}
}
