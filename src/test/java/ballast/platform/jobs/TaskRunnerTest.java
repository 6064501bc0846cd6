package ballast.platform.jobs;

import static db.platform.Tables.TASK;
import static org.assertj.core.api.Assertions.assertThat;

import ballast.given.DatabaseTest;
import db.platform.tables.records.TaskRecord;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TaskRunnerTest extends DatabaseTest {

    @Autowired
    private Tasks tasks;

    @Autowired
    private TaskRunner runner;

    @Test
    void a_task_of_a_transaction_that_did_not_commit_does_not_exist() {
        inCompany(() -> {
            transaction.executeWithoutResult(status -> {
                tasks.enqueue("nobody.does-this", "{}");
                status.setRollbackOnly();
            });
            assertThat(count()).isZero();
        });
    }

    @Test
    void what_fails_comes_again_later_and_is_given_up_in_the_end() {
        inCompany(() -> {
            transaction.executeWithoutResult(status -> tasks.enqueue("nobody.does-this", "{}"));
            runner.runDue();
            var once = task();
            assertThat(once.getAttempts()).isEqualTo(1);
            assertThat(once.getState()).isEqualTo("WAITING");
            assertThat(once.getError()).isNotBlank();
            assertThat(once.getDueAt()).isAfter(Instant.now());
            runner.runDue();
            assertThat(task().getAttempts()).as("not before it is due").isEqualTo(1);
            for (int i = 0; i < 9; i++) {
                makeDue();
                runner.runDue();
            }
            assertThat(task().getState()).isEqualTo("FAILED");
            assertThat(task().getAttempts()).isEqualTo(10);
        });
    }

    private int count() {
        return Objects.requireNonNull(
                transaction.execute(status -> db.fetchCount(TASK, TASK.COMPANY_ID.eq(company.id()))));
    }

    private TaskRecord task() {
        return Objects.requireNonNull(
                transaction.execute(status -> db.fetchSingle(TASK, TASK.COMPANY_ID.eq(company.id()))));
    }

    private void makeDue() {
        transaction.executeWithoutResult(status -> db.update(TASK)
                .set(TASK.DUE_AT, Instant.EPOCH)
                .where(TASK.COMPANY_ID.eq(company.id()))
                .execute());
    }
}
