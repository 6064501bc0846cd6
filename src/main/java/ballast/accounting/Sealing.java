package ballast.accounting;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;

import ballast.platform.db.Scope;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Every second, finished entries get their place in the chain of seals and are added to the balances. */
@Component
public class Sealing {

    private final DSLContext db;
    private final TransactionTemplate transaction;

    Sealing(DSLContext db, TransactionTemplate transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    /** One pass over all companies; a second one at the same time does nothing. Returns how many entries it sealed. */
    public int seal() {
        return Scope.SYSTEM.call(() -> Objects.requireNonNull(transaction.execute(
                status -> db.select(function(name("accounting", "seal"), Integer.class))
                        .fetchSingle()
                        .value1())));
    }

    /** Off where tests seal by hand. */
    @Component
    @ConditionalOnProperty(name = "ballast.sealing", havingValue = "true", matchIfMissing = true)
    static class EverySecond {

        private final Sealing sealing;

        EverySecond(Sealing sealing) {
            this.sealing = sealing;
        }

        @Scheduled(fixedDelay = 1000)
        void seal() {
            sealing.seal();
        }
    }
}
