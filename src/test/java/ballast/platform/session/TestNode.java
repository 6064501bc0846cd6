package ballast.platform.session;

import ballast.given.RedisServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** The session part of a node, without the rest of it. */
@NullUnmarked
final class TestNode implements AutoCloseable {

    static final String KEY = "a key of the test that is long enough";

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Redis redis;
    final Node node;
    final Store store;
    final RedisSessions sessions;
    final Rounds rounds;
    private final Replication replication;

    TestNode(RedisServer server, String build) {
        this(server, build, KEY);
    }

    /** @param keys the one that signs, then those that are only read with */
    TestNode(RedisServer server, String build, String... keys) {
        redis = new Redis(server.url());
        node = new Node(redis);
        store = new Store(redis, node);
        var counts = new SessionMeters(meters);
        var seal = new Seal(
                Stream.of(keys).map(key -> key.getBytes(StandardCharsets.UTF_8)).toList(), build);
        var codec = new Codec(new UiCodec(new DefaultListableBeanFactory()), seal, counts, new Undisturbed() {
            @Override
            public <T> T run(Supplier<T> work) {
                return work.get();
            }
        });
        replication = new Replication(store, node, codec, counts, false);
        var clock = Clock.systemUTC();
        var leases = new Leases(store, node, codec, counts, clock, replication);
        sessions = new RedisSessions(store, node, leases, replication, clock, Duration.ofMinutes(30));
        rounds = new Rounds(node, sessions, replication, clock);
        rounds.round();
    }

    /** A whole exclusive request. */
    <T> T request(Function<RedisSessions, T> work) {
        try (var exchange = Exchange.open(true)) {
            var result = work.apply(sessions);
            exchange.held().forEach(replication::persist);
            return result;
        }
    }

    String create(String name, String value) {
        return request(all -> {
            var session = all.createSession();
            session.setAttribute(name, value);
            return session.getId();
        });
    }

    void set(String id, String name, String value) {
        request(all -> {
            all.findById(id).setAttribute(name, value);
            return id;
        });
    }

    Object get(String id, String name) {
        return request(all -> {
            var session = all.findById(id);
            return session == null ? "no session" : session.getAttribute(name);
        });
    }

    double count(String meter) {
        return meters.counter("ballast.session." + meter).count();
    }

    @Override
    public void close() {
        redis.close();
    }
}
