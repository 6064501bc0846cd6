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
@Profile("local")
class LocalDatabase {

    @Bean
    EmbeddedPostgres embeddedPostgres(
            @Value("${ballast.data:data}") Path folder, @Value("${ballast.throwaway:false}") boolean throwaway) {
        return throwaway ? EmbeddedPostgres.throwaway() : EmbeddedPostgres.in(folder);
    }

    @Bean
    JdbcConnectionDetails applicationConnection(EmbeddedPostgres postgres) {
        return new Application(postgres.url(), EmbeddedPostgres.APPLICATION, postgres.password(EmbeddedPostgres.APPLICATION));
    }

    @Bean
    FlywayConnectionDetails migrationConnection(EmbeddedPostgres postgres) {
        return new Migrations(postgres.url(), EmbeddedPostgres.OWNER, postgres.password(EmbeddedPostgres.OWNER));
    }

    private record Application(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {}

    private record Migrations(String getJdbcUrl, String getUsername, String getPassword)
            implements FlywayConnectionDetails {}
}
