package ballast.operations.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The folder of the backups: packed and encrypted files by their names, each complete or not there at all. */
record Store(Path root, BackupKey key) {

    private static final String ENDING = ".ballast";
    private static final String UNFINISHED = ".part";

    /** Writes a file's content. */
    interface Content {
        void into(OutputStream out) throws IOException;
    }

    boolean has(String name) {
        return Files.exists(path(name));
    }

    Path path(String name) {
        return root.resolve(name + ENDING);
    }

    void write(String name, Content content) throws IOException {
        var path = path(name);
        Files.createDirectories(path.getParent());
        var draft = path.resolveSibling(path.getFileName() + UNFINISHED);
        try (var out = new GZIPOutputStream(
                new EncryptedOutput(new BufferedOutputStream(Files.newOutputStream(draft)), key, name))) {
            content.into(out);
        }
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    }

    InputStream read(String name) throws IOException {
        if (!has(name)) {
            throw new BackupProblem("%s is missing.".formatted(path(name)));
        }
        return new GZIPInputStream(
                new EncryptedInput(new BufferedInputStream(Files.newInputStream(path(name))), key, name));
    }

    /** The names below a folder, in order. */
    List<String> names(String folder) throws IOException {
        var below = root.resolve(folder);
        if (!Files.exists(below)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        }
    }
}
