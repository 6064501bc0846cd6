package ballast.operations.backup;

import ballast.platform.db.DataFolderProblem;
import ballast.platform.db.ServicePostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Makes a new data folder of a backup and the log behind it, up to a moment or to the end. */
final class Restore {

    /** PostgreSQL reads no {@code Z} there. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS'+00'").withZone(ZoneOffset.UTC);

    private final Store store;

    Restore(Store store) {
        this.store = store;
    }

    /** The backups there are, the oldest first. */
    List<String> names() throws IOException {
        return store.names("").stream()
                .filter(name -> name.endsWith(Backup.MANIFEST))
                .map(name -> name.substring(0, name.length() - Backup.MANIFEST.length()))
                .toList();
    }

    Manifest manifest(String name) throws IOException {
        try (var in = store.read(name + Backup.MANIFEST)) {
            return Manifest.of(in.readAllBytes());
        }
    }

    /** The latest from which the moment can be reached; of none, the latest. */
    String latest(@Nullable Instant until) throws IOException {
        String found = null;
        for (var name : names()) {
            if (until == null || !manifest(name).until().isAfter(until)) {
                found = name;
            }
        }
        if (found == null) {
            throw new BackupProblem(
                    until == null
                            ? "There is no backup in %s.".formatted(store.root())
                            : "There is no backup in %s from before %s.".formatted(store.root(), until));
        }
        return found;
    }

    /** Into a folder that is not there yet. */
    void into(Path data, String name, @Nullable Instant until) throws IOException {
        if (Files.exists(data)) {
            throw new BackupProblem("%s is there already; a restore wants a new folder.".formatted(data));
        }
        var manifest = manifest(name);
        if (!Sha256.of(store.path(name + Backup.BASE)).equals(manifest.sha256())) {
            throw new BackupProblem("%s is damaged.".formatted(store.path(name + Backup.BASE)));
        }
        folder(data);
        try (var base = store.read(name + Backup.BASE)) {
            unpack(base, data);
        }
        for (var folder : Backup.FOLDERS) {
            for (var file : store.names(folder)) {
                copy(file, data.resolve(file));
            }
        }
        var logs = data.resolve("restore");
        for (var log : store.names(Backup.LOGS)) {
            copy(log, logs.resolve(log.substring(Backup.LOGS.length())));
        }
        recover(data, until);
        FileSystemUtils.deleteRecursively(logs);
    }

    private void recover(Path data, @Nullable Instant until) throws IOException {
        var cluster = data.resolve("postgres");
        var settings = """

                restore_command = 'cp ../restore/%f "%p"'
                recovery_target_action = 'promote'
                hot_standby = off
                """ + (until == null ? "" : "recovery_target_time = '" + MOMENT.format(until) + "'\n");
        Files.writeString(cluster.resolve("postgresql.auto.conf"), settings, StandardOpenOption.APPEND);
        Files.writeString(cluster.resolve("recovery.signal"), "");
        try (var postgres = ServicePostgres.of(data);
                var connection = postgres.connect();
                var statement = connection.createStatement()) {
            for (var setting : List.of(
                    "alter system reset restore_command",
                    "alter system reset recovery_target_action",
                    "alter system reset recovery_target_time",
                    "alter system reset hot_standby")) {
                statement.execute(setting);
            }
        } catch (DataFolderProblem e) {
            if (Files.readString(data.resolve("postgres.log"))
                    .contains("before configured recovery target was reached")) {
                throw new BackupProblem("The backups end before %s.".formatted(until), e);
            }
            throw e;
        } catch (SQLException e) {
            throw new BackupProblem("The restored database cannot be used: " + e.getMessage(), e);
        }
    }

    private static void unpack(InputStream base, Path data) throws IOException {
        try (var zip = new ZipInputStream(base)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var target = data.resolve(entry.getName()).normalize();
                if (!target.startsWith(data)) {
                    throw new BackupProblem("The backup names a file outside of its folder.");
                }
                if (entry.isDirectory()) {
                    folder(target);
                } else {
                    ownersOnly(target);
                    write(zip, target);
                }
            }
        }
    }

    private static void write(InputStream in, Path target) throws IOException {
        try (var out = Files.newOutputStream(target)) {
            in.transferTo(out);
        }
    }

    private void copy(String name, Path target) throws IOException {
        folder(Objects.requireNonNull(target.getParent()));
        ownersOnly(target);
        try (var in = store.read(name)) {
            write(in, target);
        }
    }

    private static void folder(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private static void ownersOnly(Path file) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
