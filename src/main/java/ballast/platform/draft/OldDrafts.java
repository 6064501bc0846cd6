package ballast.platform.draft;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;

import ballast.platform.db.Scope;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Once a day, drafts that nobody came back to in 30 days are forgotten. */
@Component
class OldDrafts {

    private final DSLContext db;
    private final TransactionTemplate transaction;

    OldDrafts(DSLContext db, TransactionTemplate transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelay = 24, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void forget() {
        Scope.SYSTEM.run(() -> transaction.executeWithoutResult(
                status -> db.select(function(name("platform", "forget_drafts"), Integer.class))
                        .fetch()));
    }
}
