package ballast.platform.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The PostgreSQL process of a cluster, as the cluster's own note says. */
final class Postmaster {

    private final Path note;

    Postmaster(Path cluster) {
        this.note = cluster.resolve("postmaster.pid");
    }

    /** The note's number may belong to somebody else by now, which is why the process is looked at too. */
    Optional<ProcessHandle> process() {
        try {
            return Files.exists(note)
                    ? Files.readAllLines(note).stream()
                            .findFirst()
                            .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())))
                            .filter(Postmaster::isPostgres)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After a kill -9 of Ballast its PostgreSQL is still running; nobody else can be using it, for we hold the lock. */
    void stopOrphan() throws IOException {
        var orphan = process();
        if (orphan.isEmpty()) {
            // PostgreSQL would take whoever has the number now for itself
            Files.deleteIfExists(note);
            return;
        }
        new ProcessBuilder("kill", "-INT", Long.toString(orphan.get().pid())).start();
        try {
            orphan.get().onExit().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new DataFolderProblem(
                    "The PostgreSQL left over in %s (process %d) does not stop."
                            .formatted(note.getParent(), orphan.get().pid()),
                    e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }
}
