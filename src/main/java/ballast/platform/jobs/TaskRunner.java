package ballast.platform.jobs;

import static db.platform.Tables.TASK;
import static java.util.stream.Collectors.toMap;
import static org.jooq.Records.mapping;

import ballast.platform.db.Scope;
import ballast.platform.problem.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does the tasks that are due: on any node, each in a transaction of its own, as the user who caused it. */
@Component
public class TaskRunner {

    private static final Logger LOG = LoggerFactory.getLogger(TaskRunner.class);
    private static final int AT_ONCE = 50;
    private static final int MOST_ATTEMPTS = 10;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private record Due(long id, long actor, int company, String kind) {}

    private final DSLContext db;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<String, TaskHandler> handlers;

    TaskRunner(DSLContext db, TransactionTemplate transaction, Clock clock, List<TaskHandler> handlers) {
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
        this.handlers = handlers.stream().collect(toMap(TaskHandler::kind, handler -> handler));
    }

    /** Returns how many were done. One that fails comes again, ever later, and is given up after ten attempts. */
    public int runDue() {
        int done = 0;
        for (var task : due()) {
            var scope = new Scope(task.actor(), task.company());
            try {
                done += scope.call(() -> run(task)) ? 1 : 0;
            } catch (RuntimeException e) {
                LOG.warn("Task {} ({}) failed", task.id(), task.kind(), e);
                scope.run(() -> postpone(task, Problem.of(e).key()));
            }
        }
        return done;
    }

    private List<Due> due() {
        return Scope.SYSTEM.call(() -> Objects.requireNonNull(
                transaction.execute(status -> db.select(TASK.ID, TASK.ACTOR_ID, TASK.COMPANY_ID, TASK.KIND)
                        .from(TASK)
                        .where(TASK.STATE.eq("WAITING"), TASK.DUE_AT.le(clock.instant()))
                        .orderBy(TASK.DUE_AT, TASK.ID)
                        .limit(AT_ONCE)
                        .fetch(mapping(Due::new)))));
    }

    /** False when another node has it. */
    private boolean run(Due task) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var payload = db.select(TASK.PAYLOAD)
                    .from(TASK)
                    .where(TASK.ID.eq(task.id()), TASK.STATE.eq("WAITING"))
                    .forUpdate()
                    .skipLocked()
                    .fetchOne(TASK.PAYLOAD);
            if (payload == null) {
                return false;
            }
            var handler = handlers.get(task.kind());
            if (handler == null) {
                throw new IllegalStateException("nobody does " + task.kind());
            }
            handler.run(payload.data());
            return db.update(TASK)
                            .set(TASK.STATE, "DONE")
                            .set(TASK.DONE_AT, clock.instant())
                            .where(TASK.ID.eq(task.id()))
                            .execute()
                    == 1;
        }));
    }

    private void postpone(Due task, String error) {
        transaction.executeWithoutResult(status -> {
            var row = db.fetchOptional(TASK, TASK.ID.eq(task.id()), TASK.STATE.eq("WAITING"));
            row.ifPresent(waiting -> {
                int attempts = waiting.getAttempts() + 1;
                var pause = Duration.ofSeconds(10L << Math.min(attempts, 12));
                waiting.setAttempts(attempts);
                waiting.setError(error);
                waiting.setDueAt(clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE));
                waiting.setState(attempts < MOST_ATTEMPTS ? "WAITING" : "FAILED");
                waiting.store();
            });
        });
    }

    /** Off where tests run tasks by hand. */
    @Component
    @ConditionalOnProperty(name = "ballast.tasks", havingValue = "true", matchIfMissing = true)
    static class EverySecond {

        private final TaskRunner runner;

        EverySecond(TaskRunner runner) {
            this.runner = runner;
        }

        @Scheduled(fixedDelay = 1000)
        void run() {
            runner.runDue();
        }
    }
}
