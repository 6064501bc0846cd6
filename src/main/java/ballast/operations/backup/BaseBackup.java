package ballast.operations.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files of a running cluster, packed while PostgreSQL knows of it, with the log that makes them whole. */
final class BaseBackup {

    static final String CLUSTER = "postgres/";
    private static final String LOG = "pg_wal";

    /** Of no use in a copy, by PostgreSQL's manual on low-level backups. */
    private static final Set<String> EMPTIED = Set.of(
            LOG, "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans");

    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init");

    private final Source source;
    private final Path cluster;

    BaseBackup(Source source, Path data) {
        this.source = source;
        this.cluster = data.resolve("postgres");
    }

    /** Returns the first and the last log file that belong to it. */
    Span write(OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.NO_COMPRESSION); // the store packs what it gets
            var first = source.begin();
            copyCluster(zip);
            var end = source.end();
            add(zip, CLUSTER + "backup_label", end.label());
            for (var name : source.logs(first, end.lastWal())) {
                add(zip, CLUSTER + LOG + "/" + name, cluster.resolve(LOG).resolve(name));
            }
            return new Span(first, end.lastWal());
        }
    }

    /** From one log file to another, by their names. */
    record Span(String firstWal, String lastWal) {}

    private void copyCluster(ZipOutputStream zip) throws IOException {
        Files.walkFileTree(cluster, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) throws IOException {
                var name = folder.getFileName().toString();
                zip.putNextEntry(new ZipEntry(CLUSTER + cluster.relativize(folder) + "/"));
                zip.closeEntry();
                if (name.equals("pg_tblspc")) {
                    refuseTablespaces(folder);
                }
                return EMPTIED.contains(name) || name.startsWith("pgsql_tmp")
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
                if (!LEFT_OUT.contains(file.getFileName().toString())) {
                    add(zip, CLUSTER + cluster.relativize(file), file);
                }
                return FileVisitResult.CONTINUE;
            }

            // a table may be dropped while it is copied; the log knows
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    private static void refuseTablespaces(Path folder) throws IOException {
        try (var links = Files.list(folder)) {
            if (links.findAny().isPresent()) {
                throw new BackupProblem("The cluster has tablespaces outside of its folder, which are not backed up.");
            }
        }
    }

    private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            content.transferTo(zip);
            zip.closeEntry();
        } catch (NoSuchFileException e) {
            if (name.startsWith(CLUSTER + LOG)) {
                throw e;
            }
        }
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
