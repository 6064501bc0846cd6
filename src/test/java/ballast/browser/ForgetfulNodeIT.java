package ballast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ballast.given.RedisServer;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole sale once more on a node that forgets every screen after every click and reads it from Redis for the next. */
class ForgetfulNodeIT extends OrderToCashIT {

    private static final RedisServer REDIS = RedisServer.start();

    @Autowired
    private MeterRegistry meters;

    @DynamicPropertySource
    static void redis(DynamicPropertyRegistry properties) {
        properties.add("ballast.redis.url", REDIS::url);
        properties.add("ballast.session.key", () -> "a key for the tests of this one class");
        properties.add("ballast.session.forgets", () -> true);
    }

    @AfterEach
    void every_screen_was_written_and_read() {
        assertThat(meters.counter("ballast.session.unwritable").count()).isZero();
        assertThat(meters.counter("ballast.session.unreadable").count()).isZero();
        assertThat(meters.counter("ballast.session.loaded").count()).isGreaterThan(50);
        System.out.printf(
                "written %s, read %s%n",
                meters.summary("ballast.session.bytes").takeSnapshot(),
                meters.timer("ballast.session.decode").takeSnapshot());
    }

    @AfterAll
    static void stopRedis() {
        REDIS.close();
    }
}
