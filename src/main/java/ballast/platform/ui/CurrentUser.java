package ballast.platform.ui;

import ballast.platform.security.SignedIn;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** The user in front of the screen. */
public final class CurrentUser {

    private CurrentUser() {}

    public static Optional<SignedIn> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn user
                ? Optional.of(user)
                : Optional.empty();
    }

    public static SignedIn get() {
        return find().orElseThrow();
    }

    public static boolean may(String permission) {
        return find().map(user -> user.may(permission)).orElse(false);
    }
}
