package ballast.platform.session;

import io.lettuce.core.RedisException;
import org.jspecify.annotations.Nullable;

/** Brings to Redis what a request did, if the session is still ours; what Redis cannot take it gets later. */
final class Replication {

    private final Store store;
    private final Node node;
    private final Codec codec;
    private final SessionMeters meters;
    private final boolean forgets;
    private @Nullable RedisSessions sessions;

    /** @param forgets for tests: nothing stays in memory, every request works on what it reads from Redis */
    Replication(Store store, Node node, Codec codec, SessionMeters meters, boolean forgets) {
        this.store = store;
        this.node = node;
        this.codec = codec;
        this.meters = meters;
        this.forgets = forgets;
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
            if (forgets && Exchange.exclusive() != null) {
                live.become(null);
            }
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
}
