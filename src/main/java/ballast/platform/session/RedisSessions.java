package ballast.platform.session;

import io.lettuce.core.RedisException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;

/** All sessions: in Redis, and near at hand those this node served lately. Their index is the user's id. */
final class RedisSessions implements FindByIndexNameSessionRepository<LiveSession> {

    private final Map<String, LiveSession> near = new ConcurrentHashMap<>();
    private final Queue<String> unsaid = new ConcurrentLinkedQueue<>();
    private final Store store;
    private final Node node;
    private final Leases leases;
    private final Replication replication;
    private final Clock clock;
    private final Duration idle;

    RedisSessions(Store store, Node node, Leases leases, Replication replication, Clock clock, Duration idle) {
        this.store = store;
        this.node = node;
        this.leases = leases;
        this.replication = replication;
        this.clock = clock;
        this.idle = idle;
        replication.serves(this);
    }

    private LiveSession live(String id) {
        return new LiveSession(id, leases, replication, clock.instant(), idle);
    }

    int size() {
        return near.size();
    }

    Iterable<LiveSession> near() {
        return near.values();
    }

    @Override
    public LiveSession createSession() {
        var session = live(LiveSession.freshId());
        session.become(new State(session));
        near.put(session.getId(), session);
        var exchange = Exchange.exclusive();
        if (exchange != null) {
            session.mutex.lock();
            exchange.hold(session);
        }
        return session;
    }

    @Override
    public @Nullable LiveSession findById(String id) {
        if (id.length() != 36) {
            return null;
        }
        var exchange = Exchange.exclusive();
        var session = near.computeIfAbsent(id, this::live);
        if (exchange != null && exchange.holds(session)) {
            return session.ended || !session.getId().equals(id) ? null : session;
        }
        try {
            if (exchange == null ? leases.look(session) : leases.take(session)) {
                if (exchange != null) {
                    exchange.hold(session);
                }
                return session.getId().equals(id) ? session : null;
            }
        } catch (Refused e) {
            throw Exchange.refused(e);
        }
        forget(session);
        return null;
    }

    /** An exclusive request is stored as a whole, at its end. */
    @Override
    public void save(LiveSession session) {
        var state = session.state();
        if (Exchange.exclusive() == null && state != null && state.stored.isEmpty()) {
            session.mutex.lock();
            try {
                replication.persist(session);
            } finally {
                session.mutex.unlock();
            }
        }
    }

    @Override
    public void deleteById(String id) {
        var session = near.get(id);
        try {
            store.end(session == null ? id : session.storedId, session == null ? "" : session.user);
        } catch (RedisException e) {
            node.lost(e);
            unsaid.add(id);
        }
        if (session != null) {
            forget(session);
        }
    }

    /** Ends what could not be ended while Redis was away. */
    void sayEnded() {
        for (var id = unsaid.poll(); id != null; id = unsaid.poll()) {
            deleteById(id);
        }
    }

    /** It has ended, here or elsewhere. */
    void forget(LiveSession session) {
        near.remove(session.getId(), session);
        near.remove(session.storedId, session);
        session.ended = true;
        if (session.mutex.tryLock()) {
            try {
                Ending.of(session);
            } finally {
                session.mutex.unlock();
            }
        }
    }

    /** Long expired. */
    void letGo(LiveSession session) {
        near.remove(session.getId(), session);
    }

    void ended(String id) {
        var session = near.get(id);
        if (session != null) {
            forget(session);
        }
    }

    /** Under both names until Redis has the new one. */
    void renamed(LiveSession session) {
        near.put(session.getId(), session);
    }

    void stored(String before, LiveSession session) {
        near.remove(before, session);
    }

    /** Whose session it is, from the sign-in on. */
    void belongs(String id, String user) {
        var session = near.get(id);
        if (session != null) {
            session.user = user;
        }
    }

    Map<String, Long> of(String user) {
        try {
            return store.of(user);
        } catch (RedisException e) {
            node.lost(e);
            return Map.of();
        }
    }

    @Override
    public Map<String, LiveSession> findByIndexNameAndIndexValue(String index, String value) {
        var found = new LinkedHashMap<String, LiveSession>();
        if (index.equals(PRINCIPAL_NAME_INDEX_NAME)) {
            of(value).keySet().forEach(id -> {
                var session = findById(id);
                if (session != null) {
                    found.put(id, session);
                }
            });
        }
        return found;
    }
}
