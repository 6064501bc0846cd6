package ballast.platform.session;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.NotSerializableException;
import java.util.function.Supplier;

/** What happens to sessions, in numbers. */
final class SessionMeters {

    private final MeterRegistry registry;
    private final Timer encode;
    private final Timer decode;
    private final DistributionSummary size;
    private final Counter tampered;
    private final Counter fenced;
    private final Counter unwritable;
    private final Counter unreadable;
    private final Counter unreplicated;
    private final Counter loaded;

    SessionMeters(MeterRegistry registry) {
        this.registry = registry;
        this.encode = registry.timer("ballast.session.encode");
        this.decode = registry.timer("ballast.session.decode");
        this.size = registry.summary("ballast.session.bytes");
        // from the start, for a counter that appears at one has not increased
        this.tampered = registry.counter("ballast.session.tampered");
        this.fenced = registry.counter("ballast.session.fenced");
        this.unwritable = registry.counter("ballast.session.unwritable");
        this.unreadable = registry.counter("ballast.session.unreadable");
        this.unreplicated = registry.counter("ballast.session.unreplicated");
        this.loaded = registry.counter("ballast.session.loaded");
    }

    /** Bytes in Redis that were not ours: an alarm. */
    Counter tampered() {
        return tampered;
    }

    /** Answers dropped because another node had the session. */
    Counter fenced() {
        return fenced;
    }

    Counter unwritable() {
        return unwritable;
    }

    Counter unreadable() {
        return unreadable;
    }

    /** Requests answered while Redis was away. */
    Counter unreplicated() {
        return unreplicated;
    }

    Counter loaded() {
        return loaded;
    }

    void watch(RedisSessions sessions, Node node) {
        registry.gauge("ballast.session.live", sessions, RedisSessions::size);
        registry.gauge("ballast.session.redis.away", node, one -> one.isAway() ? 1 : 0);
    }

    /** Writing an object as bytes. */
    interface Encoding {
        byte[] bytes() throws NotSerializableException;
    }

    byte[] encoding(Encoding work) throws NotSerializableException {
        var sample = Timer.start(registry);
        var bytes = work.bytes();
        sample.stop(encode);
        size.record(bytes.length);
        return bytes;
    }

    Object decoding(Supplier<Object> work) {
        var sample = Timer.start(registry);
        var object = work.get();
        sample.stop(decode);
        return object;
    }
}
