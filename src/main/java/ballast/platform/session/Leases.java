package ballast.platform.session;

import io.lettuce.core.RedisException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Takes sessions: this node's mutex, then the lease among all nodes, then whatever is newer than what is here. */
final class Leases {

    /** Longer than a node takes to be found dead, shorter than the balancer waits. */
    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(15);

    /** After Redis forgot everything each node has this long to bring back what it has in memory. */
    private static final long SETTLED_MS = 1500;

    private final Store store;
    private final Node node;
    private final Codec codec;
    private final SessionMeters meters;
    private final Clock clock;
    private final Replication replication;

    Leases(Store store, Node node, Codec codec, SessionMeters meters, Clock clock, Replication replication) {
        this.store = store;
        this.node = node;
        this.codec = codec;
        this.meters = meters;
        this.clock = clock;
        this.replication = replication;
    }

    /** The session for this thread alone, mutex locked; false where there is no such session. */
    boolean take(LiveSession live) {
        lock(live);
        boolean taken = false;
        try {
            taken = open(live, node.lease());
        } finally {
            if (!taken) {
                replication.release(live);
                live.mutex.unlock();
            }
        }
        return taken;
    }

    /** The session to be looked at; whoever is in it keeps it. */
    boolean look(LiveSession live) {
        if (live.state() != null && (live.mutex.isHeldByCurrentThread() || live.mutex.isLocked())) {
            return !live.ended;
        }
        lock(live);
        try {
            return open(live, "");
        } finally {
            live.mutex.unlock();
        }
    }

    private static void lock(LiveSession live) {
        try {
            if (!live.mutex.tryLock(PATIENCE_NS, TimeUnit.NANOSECONDS)) {
                throw new Refused("The session is busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted");
        }
    }

    private boolean open(LiveSession live, String lease) {
        long until = System.nanoTime() + PATIENCE_NS;
        for (long pause = 2; !live.ended; pause = Math.min(pause * 2, 50)) {
            var found = attempt(live, lease);
            if (found != null) {
                return found;
            }
            if (System.nanoTime() > until) {
                throw new Refused("The session is busy on another node");
            }
            pause(pause);
        }
        return false;
    }

    /** Nothing as long as it has to wait. */
    private @Nullable Boolean attempt(LiveSession live, String lease) {
        live.lease = "";
        if (node.isAway()) {
            return fromMemory(live);
        }
        if (node.isSettling() && !live.unreplicated) {
            return null;
        }
        var state = live.state();
        try {
            var reply = store.acquire(live.storedId, lease, clock.millis(), state == null ? List.of() : state.known());
            return switch (reply.word()) {
                case "busy" -> null;
                case "gone" -> gone(live, reply.text(1), Long.parseLong(reply.text(2)));
                default -> {
                    live.lease = lease;
                    yield opened(live, state, reply);
                }
            };
        } catch (RedisException e) {
            node.lost(e);
            return fromMemory(live);
        }
    }

    private @Nullable Boolean opened(LiveSession live, @Nullable State state, Reply reply) {
        if (reply.word().equals("same") && state != null) {
            state.opened(reply.text(1), node.origin());
            return true;
        }
        if (state != null && state.isAheadOf(Loading.version(reply.fields()))) {
            replication.put(live, state);
            return null;
        }
        try {
            Loading.into(live, reply.fields(), codec.seal(), node.origin());
            meters.loaded().increment();
            return true;
        } catch (Tampered e) {
            meters.tampered().increment();
            LoggerFactory.getLogger(Leases.class).error("Session dropped: {}", e.getMessage());
            store.end(live.storedId, live.user);
            live.become(null);
            return false;
        }
    }

    /** Ended, or forgotten by a Redis that lost everything: then memory brings it back, once all nodes had the time. */
    private @Nullable Boolean gone(LiveSession live, String origin, long age) {
        var state = live.state();
        if (state != null && !origin.isEmpty() && origin.equals(state.origin)) {
            return false;
        }
        if (origin.isEmpty() || age < SETTLED_MS) {
            return null;
        }
        if (state == null) {
            return false;
        }
        return replication.put(live, state).equals("gone") ? false : null;
    }

    private boolean fromMemory(LiveSession live) {
        if (live.state() == null) {
            throw new Refused("Redis is away and the session is not here");
        }
        return true;
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted");
        }
    }
}
