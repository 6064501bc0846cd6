package ballast.platform.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One generation of a session in memory: thrown away as a whole when another node got further. */
final class State {

    final Map<String, Slot> slots = new ConcurrentHashMap<>();
    final Set<String> removed = ConcurrentHashMap.newKeySet();
    final SessionLock lock;

    /** The version Redis has of it, as far as known; none before the first save. */
    String stored = "";

    /** What Redis remembered when it got it. */
    String origin = "";

    /** Versions whose arrival in Redis was never confirmed, ours all the same. */
    private final List<String> uncertain = new ArrayList<>();

    private long number;

    State(LiveSession session) {
        lock = new SessionLock(session, this);
    }

    void opened(String version, String from) {
        stored = version;
        origin = from;
        number = Math.max(number, number(version));
    }

    /** More was done here than in that version. */
    boolean isAheadOf(String version) {
        return number > number(version);
    }

    private static long number(String version) {
        return Long.parseLong(version.substring(0, version.indexOf('.')));
    }

    void saved(String version, String from) {
        opened(version, from);
        uncertain.clear();
    }

    void uncertain(String version) {
        uncertain.add(version);
    }

    /** Something was done that Redis does not know of. */
    void missed() {
        number++;
    }

    String next(Node node) {
        return node.version(number + 1);
    }

    /** Every version that would be no news to us. */
    List<String> known() {
        var all = new ArrayList<>(uncertain);
        if (!stored.isEmpty()) {
            all.add(stored);
        }
        return all;
    }

    Changes changes(Codec codec, String session, boolean everything) {
        var changes = new Changes(codec, session);
        // nobody else is in the session, yet screens ask whether their lock is held
        lock.lock();
        try {
            removed.forEach(name -> changes.removed.add(Changes.ATTRIBUTE + name));
            slots.forEach((name, slot) -> changes.add(name, slot, everything));
        } finally {
            lock.unlock();
        }
        return changes;
    }
}
