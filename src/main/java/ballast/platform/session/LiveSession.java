package ballast.platform.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** A session as this node has it in memory. One thread at a time is in it; its state is exchanged, never merged. */
final class LiveSession implements Session {

    final ReentrantLock mutex = new ReentrantLock();
    private final Leases leases;
    private final Replication replication;
    private volatile String id;

    /** Under which Redis has it. */
    String storedId;

    private volatile @Nullable State state;
    String lease = "";
    volatile String user = "";
    volatile boolean ended;

    /** Redis misses something of it. */
    volatile boolean unreplicated;

    private volatile Instant created;
    private volatile Instant used;
    private volatile Duration idle;

    LiveSession(String id, Leases leases, Replication replication, Instant now, Duration idle) {
        this.id = id;
        this.storedId = id;
        this.leases = leases;
        this.replication = replication;
        this.created = now;
        this.used = now;
        this.idle = idle;
    }

    static String freshId() {
        return UUID.randomUUID().toString();
    }

    @Nullable
    State state() {
        return state;
    }

    void become(@Nullable State next) {
        state = next;
    }

    /** From Redis, instead of what was here. */
    void become(State next, Instant since, Duration allowed, String of) {
        created = since;
        idle = allowed;
        user = of;
        state = next;
    }

    /** What a request that only looks may have lost under its hands. */
    private State here() {
        var now = state;
        if (now == null) {
            throw Exchange.refused(new Refused("The session has left this node"));
        }
        return now;
    }

    void enter(State wanted) {
        if (mutex.isHeldByCurrentThread()) {
            mutex.lock();
        } else if (!leases.take(this)) {
            throw Exchange.refused(new Refused("The session has ended"));
        }
        if (state != wanted) {
            replication.release(this);
            mutex.unlock();
            throw Exchange.refused(new Refused("Another node got further with the session"));
        }
    }

    boolean tryEnter(State wanted) {
        if (!mutex.isHeldByCurrentThread() && mutex.isLocked()) {
            return false;
        }
        enter(wanted);
        return true;
    }

    void leave() {
        try {
            if (mutex.getHoldCount() == 1) {
                replication.persist(this);
            }
        } catch (Refused e) {
            throw Exchange.refused(e);
        } finally {
            mutex.unlock();
        }
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String changeSessionId() {
        id = freshId();
        replication.renamed(this);
        return id;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T getAttribute(String name) {
        var now = here();
        if (name.endsWith(".lock")) {
            return (T) now.lock;
        }
        var slot = now.slots.get(name);
        return slot == null ? null : (T) slot.value(replication.codec(), name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return new TreeSet<>(here().slots.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        var now = here();
        if (now.stored.isEmpty() || mutex.isHeldByCurrentThread()) {
            set(now, name, value);
        } else {
            enter(now);
            try {
                set(now, name, value);
            } finally {
                leave();
            }
        }
    }

    private static void set(State state, String name, @Nullable Object value) {
        if (value == null) {
            if (state.slots.remove(name) != null) {
                state.removed.add(name);
            }
        } else {
            state.slots.put(name, Slot.of(value));
            state.removed.remove(name);
        }
    }

    @Override
    public void removeAttribute(String name) {
        setAttribute(name, null);
    }

    @Override
    public Instant getCreationTime() {
        return created;
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        used = time;
    }

    @Override
    public Instant getLastAccessedTime() {
        return used;
    }

    @Override
    public void setMaxInactiveInterval(Duration allowed) {
        idle = allowed;
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return idle;
    }

    /** Redis expires sessions; what it does not know any more is not found. */
    @Override
    public boolean isExpired() {
        return ended;
    }
}
