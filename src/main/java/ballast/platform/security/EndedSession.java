package ballast.platform.security;

import java.io.IOException;
import org.springframework.security.web.session.SessionInformationExpiredEvent;
import org.springframework.security.web.session.SessionInformationExpiredStrategy;

/** A session ended from elsewhere: a page goes to the sign-in, a running screen is told in its own protocol. */
final class EndedSession implements SessionInformationExpiredStrategy {

    @Override
    public void onExpiredSessionDetected(SessionInformationExpiredEvent event) throws IOException {
        var response = event.getResponse();
        if (event.getRequest().getParameter("v-r") == null) {
            response.sendRedirect(event.getRequest().getContextPath() + "/login");
        } else {
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter().write("for(;;);[{\"meta\":{\"async\":true,\"sessionExpired\":true}}]");
        }
    }
}
