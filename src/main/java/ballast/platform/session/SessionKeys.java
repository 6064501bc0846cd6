package ballast.platform.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The keys that sign sessions: configured, the same for all nodes; on one machine drawn once and kept in the data folder. */
final class SessionKeys {

    private static final int LEAST = 32;

    private SessionKeys() {}

    /** @param configured the key that signs, then older ones, with commas, blanks or line ends between */
    static List<byte[]> of(String configured, Path dataFolder) {
        if (configured.isBlank()) {
            return List.of(kept(dataFolder.resolve("secrets").resolve("session")));
        }
        return Stream.of(configured.strip().split("[,\\s]+"))
                .map(key -> key.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static byte[] kept(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In one step, for two nodes may start at once. */
    private static void create(Path file) throws IOException {
        var random = new byte[LEAST];
        new SecureRandom().nextBytes(random);
        Files.createDirectories(file.getParent());
        var draft = Files.createTempFile(
                file.getParent(),
                "session",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, HexFormat.of().formatHex(random));
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // the other node was first
        } finally {
            Files.delete(draft);
        }
    }
}
