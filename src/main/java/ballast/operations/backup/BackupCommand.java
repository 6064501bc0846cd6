package ballast.operations.backup;

import ballast.platform.db.DataFolderProblem;
import ballast.platform.db.ServicePostgres;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** {@code ./ballast backup}, {@code restore} and {@code verify}, as a program of its own beside a running Ballast. */
public final class BackupCommand {

    /** Where a key is kept unless another place is named. */
    static final String KEY = "secrets/backup";

    private final Map<String, String> options = new HashMap<>();
    private final PrintStream out;

    private BackupCommand(PrintStream out) {
        this.out = out;
    }

    /** Ends with 0, or with 2 when it has said what was wrong. */
    public static void main(String[] arguments) throws IOException, SQLException {
        // PostgreSQL's own log is in the data folder
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) throws IOException, SQLException {
        try {
            var command = new BackupCommand(out);
            for (int i = 1; i + 1 < arguments.length; i += 2) {
                command.options.put(arguments[i], arguments[i + 1]);
            }
            switch (arguments[0]) {
                case "backup" -> command.backup();
                case "restore" -> command.restore();
                case "verify" -> command.verify();
                default -> throw new BackupProblem("Unknown: " + arguments[0]);
            }
            return 0;
        } catch (BackupProblem | DataFolderProblem e) {
            err.println("ballast: " + e.getMessage());
            return 2;
        }
    }

    private void backup() throws IOException, SQLException {
        var data = path("--data");
        if (!Files.isDirectory(data.resolve("postgres"))) {
            throw new BackupProblem("There is no database in %s.".formatted(data));
        }
        var key = options.containsKey("--key") ? path("--key") : data.resolve(KEY);
        if (!options.containsKey("--key") && !Files.exists(key)) {
            BackupKey.draw(key);
            out.println("A new key is in " + key + ". Keep a copy of it elsewhere: without it no backup can be read.");
        }
        var store = new Store(path("--to"), BackupKey.read(key));
        try (var postgres = ServicePostgres.of(data);
                var connection = postgres.connect()) {
            var backup = new Backup(new Source(connection), data, store);
            if (options.containsKey("--since")) {
                out.println("Log files added: " + backup.since());
            } else {
                out.println("Backed up: " + backup.whole());
            }
        }
    }

    private void restore() throws IOException {
        var data = path("--data");
        var restore = new Restore(store());
        var until = until();
        var name = restore.latest(until);
        restore.into(data, name, until);
        out.printf("Restored from %s%s: %s%n", name, until == null ? "" : " up to " + until, data);
    }

    private void verify() throws IOException {
        var restore = new Restore(store());
        var name = restore.latest(null);
        var scratch = Files.createTempDirectory("ballast-verify");
        try {
            var data = scratch.resolve("data");
            restore.into(data, name, null);
            var wrong = new Verification(restore.manifest(name)).of(data);
            if (!wrong.isEmpty()) {
                throw new BackupProblem("The backup %s is not sound: %s.".formatted(name, String.join("; ", wrong)));
            }
            out.printf("Sound: %s restores, and its books hold.%n", name);
        } finally {
            FileSystemUtils.deleteRecursively(scratch);
        }
    }

    private Store store() {
        return new Store(path("--from"), BackupKey.read(path("--key")));
    }

    private @Nullable Instant until() {
        var text = options.get("--until");
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new BackupProblem("--until needs a moment such as 2026-03-02T14:59:30Z, not " + text, e);
        }
    }

    private Path path(String option) {
        var value = options.get(option);
        if (value == null || value.isEmpty()) {
            throw new BackupProblem(option + " is missing.");
        }
        return Path.of(value).toAbsolutePath().normalize();
    }
}
