package ballast.platform.files;

import ballast.platform.db.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The bytes of the company's files, each under the hash of its content, in a folder that all nodes share. */
@Component
public class FileStore {

    private static final int CHUNK = 1 << 16;

    private final Path root;

    FileStore(@Value("${ballast.data:data}") Path data) {
        this.root = data.toAbsolutePath().normalize().resolve("files");
    }

    /** Takes bytes in without keeping them yet; of more than {@code most} only the first too many. */
    public ReceivedFile receive(InputStream content, long most) {
        try {
            var folder = Files.createDirectories(company().resolve("incoming"));
            var path = Files.createTempFile(folder, "", "");
            try {
                return copy(content, most, path);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(path);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReceivedFile copy(InputStream content, long most, Path path) throws IOException {
        long size = 0;
        try (var out = new DigestOutputStream(Files.newOutputStream(path), sha256())) {
            var chunk = new byte[CHUNK];
            for (int read = content.read(chunk); read >= 0 && size <= most; read = content.read(chunk)) {
                out.write(chunk, 0, read);
                size += read;
            }
            return new ReceivedFile(
                    path, HexFormat.of().formatHex(out.getMessageDigest().digest()), size);
        }
    }

    /** Keeps the received bytes; the same content is kept once. */
    public void keep(ReceivedFile received) {
        try {
            var place = place(received.sha256());
            Files.createDirectories(place.getParent());
            Files.move(received.path(), place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public InputStream open(String sha256) {
        try {
            return Files.newInputStream(place(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean has(String sha256) {
        return Files.exists(place(sha256));
    }

    public void remove(String sha256) {
        try {
            Files.deleteIfExists(place(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path place(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a hash: " + sha256);
        }
        return company().resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private Path company() {
        return root.resolve(Integer.toString(Scope.current().company()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
