package ballast.operations.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** The key of all backups, 256 bits as 64 hexadecimal digits in a file; whoever loses it loses the backups. */
final class BackupKey {

    private static final int BYTES = 32;

    private final byte[] bytes;

    private BackupKey(byte[] bytes) {
        this.bytes = bytes;
    }

    static BackupKey read(Path file) {
        try {
            var text = Files.readString(file).strip();
            if (!text.matches("[0-9a-fA-F]{64}")) {
                throw new BackupProblem("The key in %s is not 64 hexadecimal digits.".formatted(file));
            }
            return new BackupKey(HexFormat.of().parseHex(text));
        } catch (IOException e) {
            throw new BackupProblem("The key %s cannot be read.".formatted(file), e);
        }
    }

    /** A new key, for its owner's eyes only. */
    static void draw(Path file) {
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Files.createFile(file, ownerOnly);
            Files.writeString(file, HexFormat.of().formatHex(random) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each file has a key of its own, so that a chunk's number never repeats under one key (RFC 5869). */
    SecretKey of(byte[] salt, String name) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "AES",
                        HKDFParameterSpec.ofExtract()
                                .addIKM(bytes)
                                .addSalt(salt)
                                .thenExpand(name.getBytes(StandardCharsets.UTF_8), BYTES));
    }
}
