package ballast.platform.session.ui;

import com.vaadin.flow.server.RequestHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.time.Clock;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Heartbeats are not stored, so the tabs of a session that comes from another node have only just been heard of. */
@Component
@ConditionalOnProperty("ballast.redis.url")
class FreshTabs implements VaadinServiceInitListener, RequestHandler {

    private final transient Set<VaadinSession> seen =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private final transient Clock clock;

    FreshTabs(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addRequestHandler(this);
    }

    @Override
    public boolean handleRequest(VaadinSession session, VaadinRequest request, VaadinResponse response) {
        if (seen.add(session)) {
            session.lock();
            try {
                session.getUIs().forEach(tab -> tab.getInternals().setLastHeartbeatTimestamp(clock.millis()));
            } finally {
                session.unlock();
            }
        }
        return false;
    }
}
