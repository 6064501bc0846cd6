package ballast.platform.db;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Scoped transactions, optimistic locking, the clock. */
@Configuration
@EnableTransactionManagement(proxyTargetClass = true)
class DatabaseConfiguration {

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new ScopedTransactionManager(dataSource);
    }

    @Bean
    DefaultConfigurationCustomizer jooqSettings() {
        return configuration -> configuration
                .settings()
                .withExecuteWithOptimisticLocking(true)
                .withExecuteWithOptimisticLockingExcludeUnversioned(true)
                .withRenderSchema(true);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
