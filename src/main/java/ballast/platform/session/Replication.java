package ballast.platform.session;

import io.lettuce.core.RedisException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Takes sessions from Redis and gives them back: mutex, then lease, then whatever is newer; saved only if still ours. */
final class Replication {

    /** Longer than a node takes to be found dead, shorter than the balancer waits. */
    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(15);

    /** After Redis forgot everything each node has this long to bring back what it has in memory. */
    private static final long SETTLED_MS = 1500;

    private final Store store;
    private final Node node;
    private final Codec codec;
    private final SessionMeters meters;
    private final Clock clock;
    private @Nullable RedisSessions sessions;

    Replication(Store store, Node node, Codec codec, SessionMeters meters, Clock clock) {
        this.store = store;
        this.node = node;
        this.codec = codec;
        this.meters = meters;
        this.clock = clock;
    }

    void serves(RedisSessions all) {
        sessions = all;
    }

    Codec codec() {
        return codec;
    }

    void renamed(LiveSession live) {
        if (sessions != null) {
            sessions.renamed(live);
        }
    }

    /** The session for this thread alone, mutex locked; false where there is no such session. */
    boolean take(LiveSession live) {
        lock(live);
        boolean taken = false;
        try {
            taken = open(live, node.lease());
        } finally {
            if (!taken) {
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
            var reply = store.acquire(
                    live.storedId, lease, clock.millis(), state == null ? java.util.List.of() : state.known());
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
            put(live, state);
            return null;
        }
        try {
            Loading.into(live, reply.fields(), codec.seal(), node.origin());
            meters.loaded().increment();
            return true;
        } catch (Tampered e) {
            meters.tampered().increment();
            org.slf4j.LoggerFactory.getLogger(Replication.class).error("Session dropped: {}", e.getMessage());
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
        return put(live, state).equals("gone") ? false : null;
    }

    private boolean fromMemory(LiveSession live) {
        if (live.state() == null) {
            throw new Refused("Redis is away and the session is not here");
        }
        return true;
    }

    /** After a request: Redis has it when this returns, or is away. Otherwise the request never happened. */
    void persist(LiveSession live) {
        var state = live.state();
        if (live.ended || state == null) {
            return;
        }
        if (node.isAway() || live.lease.isEmpty() && !state.stored.isEmpty()) {
            missed(live, state);
            return;
        }
        boolean renamed = !live.storedId.equals(live.getId());
        var changes = state.changes(codec, live.getId(), renamed || live.unreplicated);
        var next = state.next(node);
        try {
            if (changes.isEmpty() && !state.stored.isEmpty()) {
                store.release(live);
            } else {
                save(live, state, next, changes);
            }
            changes.stored();
            live.lease = "";
        } catch (RedisException e) {
            node.lost(e);
            state.uncertain(next);
            missed(live, state);
        }
    }

    private void save(LiveSession live, State state, String next, Changes changes) {
        Loading.facts(live, changes);
        var reply = store.save(live, state, next, changes);
        var word = reply.word();
        if (word.equals("gone") && !reply.text(1).equals(state.origin)) {
            word = put(live, state);
        }
        if (!word.equals("saved")) {
            meters.fenced().increment();
            live.become(null);
            throw new Refused("Another node has the session: " + word);
        }
        written(live, state, next);
    }

    /** After a request that changed nothing worth keeping. */
    void release(LiveSession live) {
        if (!live.lease.isEmpty()) {
            try {
                store.release(live);
            } catch (RedisException e) {
                node.lost(e);
            }
            live.lease = "";
        }
    }

    private void written(LiveSession live, State state, String version) {
        if (sessions != null && !live.storedId.equals(live.getId())) {
            sessions.stored(live.storedId, live);
        }
        live.storedId = live.getId();
        live.unreplicated = false;
        state.removed.clear();
        state.saved(version, node.origin());
    }

    private void missed(LiveSession live, State state) {
        state.missed();
        live.unreplicated = true;
        live.lease = "";
        meters.unreplicated().increment();
    }

    /** The whole of it, mutex held. */
    String put(LiveSession live, State state) {
        var everything = state.changes(codec, live.getId(), true);
        Loading.facts(live, everything);
        var next = state.next(node);
        var word = store.put(live, state, next, everything).word();
        if (word.equals("saved")) {
            written(live, state, next);
            everything.stored();
        } else if (word.equals("lost")) {
            live.unreplicated = false;
            live.become(null);
        }
        return word;
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
