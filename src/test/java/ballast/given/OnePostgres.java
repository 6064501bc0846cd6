package ballast.given;

import ballast.platform.db.EmbeddedPostgres;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** One throw-away PostgreSQL for all tests of one JVM, however many Spring contexts they need. */
@TestConfiguration(proxyBeanMethods = false)
public class OnePostgres {

    private static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.throwaway();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(POSTGRES::close));
    }

    @Bean
    JdbcConnectionDetails applicationConnection() {
        return POSTGRES.application();
    }

    @Bean
    FlywayConnectionDetails migrationConnection() {
        return POSTGRES.migrations();
    }
}
