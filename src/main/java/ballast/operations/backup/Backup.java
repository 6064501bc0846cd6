package ballast.operations.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** Backs a data folder up: the cluster as a whole, or only what was written since, and the files that are new. */
final class Backup {

    static final String BASE = "/base";
    static final String MANIFEST = "/manifest";
    static final String LOGS = "wal/";
    private static final String OWNER = "cluster";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** What of a data folder goes along besides the database: attachments, and what the cluster signs in with. */
    static final List<String> FOLDERS = List.of("files", "secrets");

    private final Source source;
    private final Path data;
    private final Store store;

    Backup(Source source, Path data, Store store) {
        this.source = source;
        this.data = data;
        this.store = store;
    }

    /** Returns the name of the backup. */
    String whole() throws IOException {
        claim();
        Files.createDirectories(data.resolve("wal"));
        var started = source.now();
        var name = NAME.format(started);
        var rows = source.rows();
        var seals = source.seals();
        var span = new BaseBackup.Span[1];
        store.write(name + BASE, out -> span[0] = new BaseBackup(source, data).write(out));
        since();
        var manifest = new Manifest(
                started,
                source.now(),
                source.one("show server_version"),
                span[0].firstWal(),
                span[0].lastWal(),
                Sha256.of(store.path(name + BASE)),
                rows,
                seals);
        // last, so that a backup that was interrupted is none
        store.write(name + MANIFEST, out -> out.write(manifest.json()));
        return name;
    }

    /** What was written since the last time; returns how many log files that were. */
    int since() throws IOException {
        source.archive();
        copyFiles();
        int moved = 0;
        for (var log : archived()) {
            var name = LOGS + log.getFileName();
            if (!store.has(name)) {
                store.write(name, out -> Files.copy(log, out));
            }
            Files.delete(log);
            moved++;
        }
        return moved;
    }

    /** A folder is for the backups of one cluster, or their logs would replace each other. */
    private void claim() throws IOException {
        var cluster = source.one("select system_identifier from pg_control_system()");
        if (!store.has(OWNER)) {
            store.write(OWNER, out -> out.write(cluster.getBytes(StandardCharsets.UTF_8)));
        }
        try (var owner = store.read(OWNER)) {
            if (!new String(owner.readAllBytes(), StandardCharsets.UTF_8).equals(cluster)) {
                throw new BackupProblem("%s holds the backups of another database.".formatted(store.root()));
            }
        }
    }

    private List<Path> archived() throws IOException {
        var folder = data.resolve("wal");
        if (!Files.exists(folder)) {
            throw new BackupProblem("There is no whole backup of %s yet.".formatted(data));
        }
        try (Stream<Path> logs = Files.list(folder)) {
            return logs.filter(log -> !log.toString().endsWith(".part"))
                    .sorted()
                    .toList();
        }
    }

    /** Attachments are named after their content and never change; secrets hardly ever do. */
    private void copyFiles() throws IOException {
        for (var folder : FOLDERS) {
            if (!Files.exists(data.resolve(folder))) {
                continue;
            }
            try (Stream<Path> files = Files.walk(data.resolve(folder))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var name = data.relativize(file).toString();
                    if (!name.contains("/incoming/") && !name.equals(BackupCommand.KEY) && !store.has(name)) {
                        store.write(name, out -> Files.copy(file, out));
                    }
                }
            }
        }
    }
}
