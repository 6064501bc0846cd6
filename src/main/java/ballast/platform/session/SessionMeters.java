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

    SessionMeters(MeterRegistry registry) {
        this.registry = registry;
        this.encode = registry.timer("ballast.session.encode");
        this.decode = registry.timer("ballast.session.decode");
        this.size = registry.summary("ballast.session.bytes");
    }

    /** Bytes in Redis that were not ours: an alarm. */
    Counter tampered() {
        return registry.counter("ballast.session.tampered");
    }

    /** Answers dropped because another node had the session. */
    Counter fenced() {
        return registry.counter("ballast.session.fenced");
    }

    Counter unwritable() {
        return registry.counter("ballast.session.unwritable");
    }

    Counter unreadable() {
        return registry.counter("ballast.session.unreadable");
    }

    /** Requests answered while Redis was away. */
    Counter unreplicated() {
        return registry.counter("ballast.session.unreplicated");
    }

    Counter loaded() {
        return registry.counter("ballast.session.loaded");
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
