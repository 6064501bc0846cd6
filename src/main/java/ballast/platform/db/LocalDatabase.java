package ballast.platform.db;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Under the profile {@code local}: the application and its migrations use the PostgreSQL in the data folder. */
@Configuration(proxyBeanMethods = false)
@Profile("local & !cluster")
class LocalDatabase {

    @Bean
    EmbeddedPostgres embeddedPostgres(@Value("${ballast.data:data}") Path folder) {
        return EmbeddedPostgres.in(folder);
    }

    @Bean
    JdbcConnectionDetails applicationConnection(EmbeddedPostgres postgres) {
        return postgres.application();
    }

    @Bean
    FlywayConnectionDetails migrationConnection(EmbeddedPostgres postgres) {
        return postgres.migrations();
    }
}
