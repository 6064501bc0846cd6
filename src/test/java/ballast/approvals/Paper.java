package ballast.approvals;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.stereotype.Component;

/** A document that needs approval, and what it heard. */
@Component
@NullUnmarked
public class Paper implements Approvable {

    static final String KIND = "approvals.rule";

    final Map<Long, String> heard = new ConcurrentHashMap<>();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void approved(long id) {
        heard.merge(id, "approved", (before, now) -> before + ", " + now);
    }

    @Override
    public void rejected(long id, String reason) {
        heard.merge(id, "rejected: " + reason, (before, now) -> before + ", " + now);
    }
}
