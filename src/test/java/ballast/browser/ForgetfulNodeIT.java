package ballast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole sale once more on a node that forgets every screen after every click and reads it from Redis for the next. */
class ForgetfulNodeIT extends OrderToCashIT {

    @Override
    Nodes nodes() {
        return Nodes.FORGETFUL;
    }

    @DynamicPropertySource
    static void forgetful(DynamicPropertyRegistry properties) {
        Nodes.FORGETFUL.configure(properties);
    }

    @AfterEach
    void every_screen_was_read() {
        assertThat(meters.counter("ballast.session.loaded").count()).isGreaterThan(50);
        System.out.printf(
                "written %s, read %s%n",
                meters.summary("ballast.session.bytes").takeSnapshot(),
                meters.timer("ballast.session.decode").takeSnapshot());
    }
}
