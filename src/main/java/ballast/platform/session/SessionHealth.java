package ballast.platform.session;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A node takes no requests before it has reached Redis for the first time; later it goes on without, as all others do. */
@Configuration
class SessionHealth {

    @Bean
    HealthIndicator sessionStoreHealthIndicator(ObjectProvider<Node> node) {
        return () -> node.stream().allMatch(one -> !one.origin().isEmpty())
                ? Health.up().build()
                : Health.outOfService().build();
    }
}
