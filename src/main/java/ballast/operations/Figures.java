package ballast.operations;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import ballast.platform.db.Scope;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How the installation stands, in numbers from the database: the same on every node and after every restart. */
@Component
class Figures {

    private static final Logger LOG = LoggerFactory.getLogger(Figures.class);
    private static final Duration FRESH = Duration.ofSeconds(10);

    private record Reading(Instant at, Map<String, BigDecimal> values) {}

    private final DSLContext db;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private Reading latest = new Reading(Instant.EPOCH, Map.of());

    Figures(DSLContext db, TransactionTemplate transaction, Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
    }

    void register(MeterRegistry registry) {
        for (var figure : Figure.values()) {
            Gauge.builder("ballast." + figure.key(), () -> value(figure))
                    .description(figure.description())
                    .baseUnit(figure.unit())
                    .register(registry);
        }
    }

    /** NaN while the database cannot be asked. */
    double value(Figure figure) {
        var value = fresh().get(figure.key());
        return value == null ? Double.NaN : value.doubleValue();
    }

    /** One statement for all gauges of a scrape; a failure holds as long, so that a scrape waits for it once. */
    private synchronized Map<String, BigDecimal> fresh() {
        if (latest.at().plus(FRESH).isBefore(clock.instant())) {
            Map<String, BigDecimal> values = Map.of();
            try {
                values = read();
            } catch (RuntimeException e) {
                LOG.warn("The figures of the installation cannot be read", e);
            }
            latest = new Reading(clock.instant(), values);
        }
        return latest.values();
    }

    private Map<String, BigDecimal> read() {
        var key = field(name("name"), String.class);
        var value = field(name("value"), BigDecimal.class);
        return Scope.SYSTEM.call(() -> Objects.requireNonNull(transaction.execute(status -> db.select(key, value)
                .from(table("operations.figures()"))
                .where(value.isNotNull())
                .fetchMap(key, value))));
    }
}
