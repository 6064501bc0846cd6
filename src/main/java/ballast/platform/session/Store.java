package ballast.platform.session;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sessions in Redis: one hash each, one set of them per user. Every method is one command. */
final class Store {

    static final String SESSION = "ballast:session:";
    private static final String USER = "ballast:user:";

    private final Redis redis;
    private final Node node;

    Store(Redis redis, Node node) {
        this.redis = redis;
        this.node = node;
    }

    /** Without a lease it only looks. */
    Reply acquire(String session, String lease, long now, List<String> known) {
        var arguments = new ArrayList<>(List.of(lease, Node.KEYS, Long.toString(now)));
        arguments.addAll(known);
        return redis.run(Script.ACQUIRE, List.of(SESSION + session, Node.ORIGIN), bytes(arguments));
    }

    Reply save(LiveSession session, State state, String next, Changes changes) {
        var arguments = bytes(List.of(
                session.lease,
                state.stored,
                next,
                Long.toString(session.getMaxInactiveInterval().toMillis()),
                Integer.toString(changes.removed.size())));
        arguments.addAll(bytes(List.copyOf(changes.removed)));
        arguments.addAll(changes.arguments());
        return redis.run(
                Script.SAVE,
                List.of(SESSION + session.storedId, SESSION + session.getId(), USER + session.user, Node.ORIGIN),
                arguments);
    }

    Reply put(LiveSession session, State state, String next, Changes everything) {
        var known = state.known();
        var arguments = bytes(List.of(
                Node.KEYS,
                node.epoch(),
                next,
                Long.toString(session.getMaxInactiveInterval().toMillis()),
                Integer.toString(known.size())));
        arguments.addAll(bytes(known));
        arguments.addAll(everything.arguments());
        return redis.run(Script.PUT, List.of(SESSION + session.getId(), Node.ENDED, USER + session.user), arguments);
    }

    void release(LiveSession session) {
        redis.run(Script.RELEASE, List.of(SESSION + session.storedId), bytes(List.of(session.lease)));
    }

    void end(String session, String user) {
        redis.run(Script.END, List.of(SESSION + session, Node.ENDED, USER + user), List.of());
    }

    /** Ids with the time of last use, in milliseconds. */
    Map<String, Long> of(String user) {
        var parts = redis.run(Script.SESSIONS, List.of(USER + user), List.of()).parts();
        var found = new LinkedHashMap<String, Long>();
        for (int i = 0; i + 1 < parts.size(); i += 2) {
            found.put(id(text(parts.get(i))), Long.valueOf(text(parts.get(i + 1))));
        }
        return found;
    }

    static String id(String key) {
        return key.substring(SESSION.length());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<byte[]> bytes(List<String> texts) {
        var all = new ArrayList<byte[]>();
        texts.forEach(text -> all.add(Redis.bytes(text)));
        return all;
    }
}
