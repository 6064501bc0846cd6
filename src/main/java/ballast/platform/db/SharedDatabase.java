package ballast.platform.db;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Under the profiles {@code local,cluster}: several nodes use the PostgreSQL that {@link SharedPostgres} runs in the data folder. */
@Configuration(proxyBeanMethods = false)
@Profile("local & cluster")
class SharedDatabase {

    private final DataFolder folder;
    private final int port;

    SharedDatabase(@Value("${ballast.data:data}") Path path) {
        folder = DataFolder.shared(path);
        port = PostgresLogin.port(folder);
    }

    @Bean
    JdbcConnectionDetails applicationConnection() {
        return PostgresLogin.application(folder, port);
    }

    @Bean
    FlywayConnectionDetails migrationConnection() {
        return PostgresLogin.migrations(folder, port);
    }
}
