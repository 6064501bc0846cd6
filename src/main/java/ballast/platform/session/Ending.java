package ballast.platform.session;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.lang.reflect.Proxy;
import org.slf4j.LoggerFactory;

/** Tells the objects of a session in memory that it is over; Spring Session does not. */
final class Ending {

    private static final HttpSession NONE = (HttpSession) Proxy.newProxyInstance(
            Ending.class.getClassLoader(), new Class<?>[] {HttpSession.class}, (proxy, method, arguments) -> {
                throw new IllegalStateException("The session has ended");
            });

    private Ending() {}

    static void of(LiveSession session) {
        var state = session.state();
        if (state != null) {
            state.slots.forEach((name, slot) -> {
                if (slot.object() instanceof HttpSessionBindingListener listener) {
                    tell(name, listener);
                }
            });
        }
    }

    private static void tell(String name, HttpSessionBindingListener listener) {
        try {
            listener.valueUnbound(new HttpSessionBindingEvent(NONE, name, listener));
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Ending.class).warn("{} does not take its end", name, e);
        }
    }
}
