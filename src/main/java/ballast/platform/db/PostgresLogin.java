package ballast.platform.db;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Who signs in at the PostgreSQL of a data folder: the application, which owns nothing, and the migrations, which own all. */
final class PostgresLogin {

    static final String DATABASE = "ballast";
    static final String OWNER = "ballast_owner";
    static final String APPLICATION = "ballast_app";

    private PostgresLogin() {}

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
