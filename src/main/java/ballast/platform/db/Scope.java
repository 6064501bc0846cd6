package ballast.platform.db;

import ballast.platform.security.SignedIn;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who acts in which company. The signed-in user's own, unless a job or a test states another. */
public record Scope(long actor, int company) {

    /** The installation itself, before anybody signed in: sees no company's rows. */
    public static final Scope SYSTEM = new Scope(0, 0);

    private static final ThreadLocal<@Nullable Scope> STATED = new ThreadLocal<>();

    public static Scope current() {
        var stated = STATED.get();
        if (stated != null) {
            return stated;
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn user
                ? new Scope(user.id(), user.company())
                : SYSTEM;
    }

    public <T extends @Nullable Object> T call(Supplier<T> work) {
        var before = STATED.get();
        STATED.set(this);
        try {
            return work.get();
        } finally {
            if (before == null) {
                STATED.remove();
            } else {
                STATED.set(before);
            }
        }
    }

    public void run(Runnable work) {
        this.<@Nullable Void>call(() -> {
            work.run();
            return null;
        });
    }
}
