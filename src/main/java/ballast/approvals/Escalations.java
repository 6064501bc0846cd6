package ballast.approvals;

import ballast.approvals.Decision.Event;
import ballast.platform.jobs.TaskHandler;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Lets others decide a step that has waited too long. */
@Component
class Escalations implements TaskHandler {

    private final Waiting waiting;
    private final Clock clock;

    Escalations(Waiting waiting, Clock clock) {
        this.waiting = waiting;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Patience.ESCALATE;
    }

    @Override
    public void run(String payload) {
        waiting.step(payload, Event.ESCALATED, step -> step.setEscalatedAt(clock.instant()));
    }
}
