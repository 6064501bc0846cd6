package ballast.approvals;

import ballast.platform.jobs.Tasks;
import db.approvals.tables.records.RequestStepRecord;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How long a step waits before its approvers are reminded of it, and before others may decide it. */
@Component
class Patience {

    static final String REMIND = "approvals.remind";
    static final String ESCALATE = "approvals.escalate";

    private final Tasks tasks;
    private final Clock clock;

    Patience(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    void remind(RequestStepRecord step) {
        wait(REMIND, step, step.getRemindAfterDays());
    }

    void escalate(RequestStepRecord step) {
        wait(ESCALATE, step, step.getEscalateAfterDays());
    }

    private void wait(String kind, RequestStepRecord step, @Nullable Integer days) {
        if (days != null) {
            var payload = "{\"request\": %d, \"step\": %d}".formatted(step.getRequestId(), step.getStepNo());
            tasks.enqueue(kind, payload, clock.instant().plus(Duration.ofDays(days)));
        }
    }
}
