package ballast.approvals;

import ballast.approvals.Decision.Event;
import ballast.platform.jobs.TaskHandler;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Reminds of a step that waits, again and again: it stands first among the approvals of whoever is asked. */
@Component
class Reminders implements TaskHandler {

    private final Waiting waiting;
    private final Patience patience;
    private final Clock clock;

    Reminders(Waiting waiting, Patience patience, Clock clock) {
        this.waiting = waiting;
        this.patience = patience;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Patience.REMIND;
    }

    @Override
    public void run(String payload) {
        waiting.step(payload, Event.REMINDED, step -> {
            step.setRemindedAt(clock.instant());
            patience.remind(step);
        });
    }
}
