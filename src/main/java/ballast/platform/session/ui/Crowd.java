package ballast.platform.session.ui;

import ballast.platform.text.Labels;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.RequestHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Screens live in memory, so there is an end to them: one more is refused politely, those that are open go on. */
@Component
class Crowd implements VaadinServiceInitListener, RequestHandler {

    private final transient Set<UI> open = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private final int mostOfSession;
    private final int most;
    private final transient Labels labels;

    Crowd(
            @Value("${ballast.screens.of-session:60}") int mostOfSession,
            @Value("${ballast.screens.of-node:3000}") int most,
            Labels labels) {
        this.mostOfSession = mostOfSession;
        this.most = most;
        this.labels = labels;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addRequestHandler(this);
        event.getSource().addUIInitListener(init -> open.add(init.getUI()));
    }

    @Override
    public boolean handleRequest(VaadinSession session, VaadinRequest request, VaadinResponse response)
            throws IOException {
        if (!begins(request) || here(session) < mostOfSession && everywhere() < most) {
            return false;
        }
        var locale = Objects.requireNonNullElse(request.getLocale(), Locale.ENGLISH);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "60");
        response.setNoCacheHeaders();
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write("""
                        <!doctype html><title>Ballast</title><meta name="viewport" content="width=device-width">
                        <body style="font: 1.1rem/1.5 system-ui; max-width: 30rem; margin: 20vh auto; padding: 1rem">
                        <h1>%s</h1><p>%s</p></body>
                        """.formatted(
                        labels.get(locale, "platform.crowded"), labels.get(locale, "platform.crowded.hint")));
        return true;
    }

    /** A page, or the first request of the screen in it. */
    private static boolean begins(VaadinRequest request) {
        var type = request.getParameter("v-r");
        var accepts = Objects.requireNonNullElse(request.getHeader("Accept"), "");
        return type == null ? accepts.contains("text/html") && "GET".equals(request.getMethod()) : type.equals("init");
    }

    private static int here(VaadinSession session) {
        session.lock();
        try {
            return session.getUIs().size();
        } finally {
            session.unlock();
        }
    }

    private long everywhere() {
        return List.copyOf(open).stream().filter(ui -> ui.getSession() != null).count();
    }
}
