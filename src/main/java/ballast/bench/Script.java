package ballast.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A statement kept in a file of its own, next to this package's labels. */
final class Script {

    private Script() {}

    static String of(String name) {
        try (var file = Objects.requireNonNull(Script.class.getResourceAsStream(name + ".sql"), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
