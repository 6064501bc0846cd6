package ballast.platform.session;

import io.lettuce.core.RedisException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This process among its equals: alive while its key in Redis lives, and the holder of leases as long. */
final class Node {

    static final String KEYS = "ballast:node:";
    static final String ORIGIN = "ballast:origin";
    static final String ENDED = "ballast:ended";

    /** Renewed four times in it. */
    private static final int LIFE_MS = 2000;

    /** Enough for every node to find Redis again and to bring it what it has in memory. */
    private static final long SETTLING_NS = TimeUnit.MILLISECONDS.toNanos(2000);

    private static final Logger LOG = LoggerFactory.getLogger(Node.class);

    private final Redis redis;
    private volatile String epoch;
    private final AtomicLong drawn = new AtomicLong();
    private volatile boolean away = true;
    private volatile String origin = "";
    private volatile long settles = System.nanoTime();

    Node(Redis redis) {
        this.redis = redis;
        this.epoch = random();
    }

    /** One round: the sessions that ended lately. */
    List<String> tick() {
        var before = epoch;
        if (away) {
            // what it took without hearing of it is nobody's
            epoch = random();
        }
        var reply = redis.run(
                Script.TICK,
                List.of(KEYS + epoch, ORIGIN, ENDED, KEYS + before),
                List.of(Redis.bytes(Integer.toString(LIFE_MS)), Redis.bytes(random())));
        boolean first = origin.isEmpty();
        if (!first && (away || !origin.equals(reply.word()))) {
            LOG.info("Redis is there again");
            settles = System.nanoTime() + SETTLING_NS;
        }
        origin = reply.word();
        away = false;
        return reply.parts().stream()
                .skip(1)
                .map(key -> new String(key, java.nio.charset.StandardCharsets.UTF_8))
                .toList();
    }

    /** Nobody asks Redis again until the next round finds it. */
    void lost(RedisException cause) {
        if (!away) {
            LOG.warn("Redis is away, sessions stay in memory: {}", cause.toString());
        }
        away = true;
    }

    boolean isAway() {
        return away;
    }

    /** Redis has just come back; another node may have got further with a session than it knows. */
    boolean isSettling() {
        return System.nanoTime() - settles < 0;
    }

    /** The name of what Redis remembers; another one means that it forgot everything. */
    String origin() {
        return origin;
    }

    String epoch() {
        return epoch;
    }

    String lease() {
        return epoch + "#" + drawn.incrementAndGet();
    }

    String version(long number) {
        return number + "." + lease();
    }

    private static String random() {
        var bytes = new byte[8];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
