package ballast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole sale once more on two nodes, of which each gets every other request. */
class NodesInTurnIT extends OrderToCashIT {

    @Override
    Nodes nodes() {
        return Nodes.IN_TURN;
    }

    @DynamicPropertySource
    static void inTurn(DynamicPropertyRegistry properties) {
        Nodes.IN_TURN.configure(properties);
    }

    @AfterEach
    void screens_came_and_went() {
        assertThat(meters.counter("ballast.session.loaded").count()).isGreaterThan(50);
    }
}
