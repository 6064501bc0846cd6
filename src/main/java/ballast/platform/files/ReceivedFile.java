package ballast.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that have arrived and may be looked at; gone when closed, unless the store was told to keep them. */
public record ReceivedFile(Path path, String sha256, long size) implements AutoCloseable {

    /** The first bytes, at most so many. */
    public byte[] head(int most) {
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
