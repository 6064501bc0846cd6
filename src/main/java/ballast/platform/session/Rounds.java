package ballast.platform.session;

import io.lettuce.core.RedisException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Four times in the life of a node's key: renew it, bring back what Redis lacks, drop what has ended or lies idle. */
final class Rounds implements SmartLifecycle {

    private static final long EVERY_MS = 500;
    private static final Duration AT_HAND = Duration.ofMinutes(10);

    private final Node node;
    private final RedisSessions sessions;
    private final Replication replication;
    private final Clock clock;
    private volatile @Nullable ScheduledExecutorService clockwork;

    Rounds(Node node, RedisSessions sessions, Replication replication, Clock clock) {
        this.node = node;
        this.sessions = sessions;
        this.replication = replication;
        this.clock = clock;
    }

    @Override
    public void start() {
        round();
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("session-rounds").factory());
        var _ = started.scheduleWithFixedDelay(this::round, EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
        clockwork = started;
    }

    void round() {
        try {
            node.tick().stream().map(Store::id).forEach(sessions::ended);
            sessions.sayEnded();
            sessions.near().forEach(this::look);
        } catch (RedisException e) {
            node.lost(e);
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Rounds.class).warn("A round was not finished", e);
        }
    }

    /** Whoever is in a session looks after it himself. */
    private void look(LiveSession live) {
        if (live.mutex.tryLock()) {
            try {
                tidy(live);
            } finally {
                live.mutex.unlock();
            }
        }
    }

    private void tidy(LiveSession live) {
        var state = live.state();
        var unused = Duration.between(live.getLastAccessedTime(), clock.instant());
        if (state != null && (live.unreplicated || !state.origin.equals(node.origin()))) {
            replication.put(live, state);
        } else if (unused.compareTo(live.getMaxInactiveInterval().multipliedBy(2)) > 0) {
            sessions.letGo(live);
        } else if (unused.compareTo(AT_HAND) > 0) {
            live.become(null);
        }
    }

    /** The last one brings what Redis still lacks. */
    @Override
    public void stop() {
        if (clockwork != null) {
            clockwork.shutdownNow();
            clockwork = null;
            round();
        }
    }

    @Override
    public boolean isRunning() {
        return clockwork != null;
    }

    /** Before the web server starts, after it stops. */
    @Override
    public int getPhase() {
        return 0;
    }
}
