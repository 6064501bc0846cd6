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

/** The key that signs sessions: configured, the same for all nodes; on one machine drawn once and kept in the data folder. */
final class SessionKey {

    private static final int LEAST = 32;

    private SessionKey() {}

    static byte[] of(String configured, Path dataFolder) {
        if (configured.isEmpty()) {
            return kept(dataFolder.resolve("secrets").resolve("session"));
        }
        if (configured.length() < LEAST) {
            throw new IllegalStateException("ballast.session.key needs at least " + LEAST + " characters");
        }
        return configured.getBytes(StandardCharsets.UTF_8);
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
