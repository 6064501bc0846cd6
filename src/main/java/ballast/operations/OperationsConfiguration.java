package ballast.operations;

import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the figures to whatever reads meters. */
@Configuration
class OperationsConfiguration {

    @Bean
    MeterBinder figuresAsMeters(Figures figures) {
        return figures::register;
    }
}
