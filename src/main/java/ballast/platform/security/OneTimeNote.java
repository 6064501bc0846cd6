package ballast.platform.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Generated passwords, left in the data folder for whoever started Ballast; only the owner of the folder can read them. */
@Component
public class OneTimeNote {

    private final Path file;

    OneTimeNote(@Value("${ballast.data:data}") Path folder) {
        this.file = folder.resolve("users.txt");
    }

    public void write(List<String> lines) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
