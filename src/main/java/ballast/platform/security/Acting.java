package ballast.platform.security;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Work done in the name of a user without a browser: jobs, the demo company, tests. Their permissions apply. */
public final class Acting {

    private Acting() {}

    public static <T extends @Nullable Object> T as(SignedIn user, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities())));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public static void as(SignedIn user, Runnable work) {
        Acting.<@Nullable Void>as(user, () -> {
            work.run();
            return null;
        });
    }
}
