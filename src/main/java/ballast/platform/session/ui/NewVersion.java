package ballast.platform.session.ui;

import ballast.platform.security.SignedIn;
import ballast.platform.session.OtherBuild;
import ballast.platform.text.Labels;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** "A new version is ready": told at the next click, in the screen that is still there; loading it is the user's move. */
@Component
@ConditionalOnProperty("ballast.redis.url")
class NewVersion implements OtherBuild {

    private final Labels labels;

    NewVersion(Labels labels) {
        this.labels = labels;
    }

    @Override
    public void tell(Session session, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setHeader("Cache-Control", "no-store");
        if ("heartbeat".equals(request.getParameter("v-r"))) {
            return;
        }
        SecurityContext context =
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        var locale = locale(context, request);
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter()
                .write(VaadinService.createCriticalNotificationJSON(
                        labels.get(locale, "platform.new-version"),
                        labels.get(locale, "platform.new-version.hint"),
                        null,
                        null));
    }

    private static Locale locale(@Nullable SecurityContext context, HttpServletRequest request) {
        return context != null
                        && context.getAuthentication() != null
                        && context.getAuthentication().getPrincipal() instanceof SignedIn user
                ? Locale.of(user.language())
                : request.getLocale();
    }
}
