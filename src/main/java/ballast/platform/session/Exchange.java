package ballast.platform.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One request under way. An exclusive one has its sessions to itself until what it did is stored. */
final class Exchange implements AutoCloseable {

    private static final ThreadLocal<@Nullable Exchange> CURRENT = new ThreadLocal<>();

    private final boolean exclusive;
    private final List<LiveSession> held = new ArrayList<>();
    private @Nullable Refused refusal;
    private boolean foreign;

    private Exchange(boolean exclusive) {
        this.exclusive = exclusive;
    }

    static Exchange open(boolean exclusive) {
        var exchange = new Exchange(exclusive);
        CURRENT.set(exchange);
        return exchange;
    }

    static @Nullable Exchange exclusive() {
        var current = CURRENT.get();
        return current != null && current.exclusive ? current : null;
    }

    /** Vaadin makes a page of any exception; this one is not forgotten. */
    static Refused refused(Refused why) {
        var current = CURRENT.get();
        if (current != null && current.refusal == null) {
            current.refusal = why;
        }
        return why;
    }

    /** The screens of the request are those of another build. */
    static void foreign() {
        var current = CURRENT.get();
        if (current != null) {
            current.foreign = true;
        }
    }

    boolean isForeign() {
        return foreign;
    }

    @Nullable
    Refused refusal() {
        return refusal;
    }

    void hold(LiveSession session) {
        held.add(session);
    }

    boolean holds(LiveSession session) {
        return held.contains(session);
    }

    List<LiveSession> held() {
        return held;
    }

    @Override
    public void close() {
        CURRENT.remove();
        held.forEach(session -> session.mutex.unlock());
    }
}
