package ballast.platform.session;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.SmartLifecycle;

/**
 * The first thing a node that is told to end does: nothing, for as long as the balancer needs to see that it is not
 * ready any more. Then the web server finishes what runs, and the last round brings to Redis what it lacks.
 */
final class Drain implements SmartLifecycle {

    private final Duration patience;
    private volatile boolean running;

    Drain(Duration patience) {
        this.patience = patience;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        LockSupport.parkNanos(patience.toNanos());
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stopped before everything else. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
