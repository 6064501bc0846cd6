package ballast.demo;

import org.jspecify.annotations.NullUnmarked;
import org.springframework.stereotype.Component;

/** A little of the demo company's life for the test's own company: a row in every list. */
@Component
@NullUnmarked
public class GivenHistory {

    private final DemoHistory history;

    GivenHistory(DemoHistory history) {
        this.history = history;
    }

    public void live() {
        history.live(2, 8);
    }
}
