package ballast.platform.session;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets screens be read and written in the middle of a request without the request losing sight of itself. */
public interface Undisturbed {

    <T extends @Nullable Object> T run(Supplier<T> work);
}
