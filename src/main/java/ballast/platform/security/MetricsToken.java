package ballast.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets in the program that scrapes the metrics: it sends the configured bearer token. Without one, no program is let in. */
final class MetricsToken implements AuthorizationManager<RequestAuthorizationContext> {

    private static final int LEAST = 32;
    private static final String SCHEME = "Bearer ";

    private final byte[] token;

    MetricsToken(String configured) {
        if (!configured.isEmpty() && configured.length() < LEAST) {
            throw new IllegalStateException("ballast.metrics.token needs at least " + LEAST + " characters");
        }
        this.token = configured.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        var sent = context.getRequest().getHeader(HttpHeaders.AUTHORIZATION);
        return new AuthorizationDecision(token.length > 0
                && sent != null
                && sent.startsWith(SCHEME)
                // takes as long for a nearly right token as for a wrong one
                && MessageDigest.isEqual(
                        token, sent.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8)));
    }
}
