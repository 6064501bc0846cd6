package ballast.platform.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;

/** What Redis does in one go. */
enum Script {
    ACQUIRE,
    SAVE,
    PUT,
    RELEASE,
    END,
    TICK,
    SESSIONS;

    final String text;

    Script() {
        var file = new ClassPathResource("ballast/platform/session/" + name().toLowerCase(Locale.ROOT) + ".lua");
        try {
            text = file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
