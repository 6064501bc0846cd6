package ballast.platform.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.session.Session;

/** Answers a screen that was opened in another build: this one cannot go on with it. */
public interface OtherBuild {

    void tell(Session session, HttpServletRequest request, HttpServletResponse response) throws IOException;
}
