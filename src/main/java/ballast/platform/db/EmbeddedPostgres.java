package ballast.platform.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;

/** The PostgreSQL that Ballast carries along for the {@code local} profile and the tests. */
public final class EmbeddedPostgres implements AutoCloseable {

    /** Puts each finished log file into the folder of those that wait for their backup, where there is one. */
    private static final String ARCHIVE = "'test ! -d ../wal || test -f ../wal/%f"
            + " || { cp \"%p\" ../wal/%f.part && sync ../wal/%f.part && mv ../wal/%f.part ../wal/%f; }'";

    /** The file in which the nodes that share it find its port. */
    static final String PORT = "postgres.port";

    private final DataFolder folder;
    private final boolean throwaway;
    private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;

    private EmbeddedPostgres(DataFolder folder, boolean throwaway) throws IOException, SQLException {
        this.folder = folder;
        this.throwaway = throwaway;
        Path cluster = folder.resolve("postgres");
        new Postmaster(cluster).stopOrphan();
        discardUnfinished(cluster);
        this.server = start(cluster);
        createRolesAndDatabase();
        Files.writeString(folder.resolve(PORT), Integer.toString(server.getPort()));
        Files.writeString(finished(cluster), "");
    }

    /** Keeps everything in the folder; what was committed survives a power failure. */
    public static EmbeddedPostgres in(Path folder) {
        return open(folder, false);
    }

    static boolean isRunning(Path folder) {
        return new Postmaster(folder.resolve("postgres")).process().isPresent();
    }

    /** For tests: quick, and gone afterwards. */
    public static EmbeddedPostgres throwaway() {
        try {
            return open(Files.createTempDirectory("ballast-postgres"), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres open(Path path, boolean throwaway) {
        var folder = DataFolder.open(path);
        try {
            return new EmbeddedPostgres(folder, throwaway);
        } catch (IOException | SQLException | IllegalStateException e) {
            String log = folder.resolve("postgres.log").toString();
            folder.close();
            throw new DataFolderProblem("PostgreSQL did not start in %s; see %s".formatted(path, log), e);
        } catch (DataFolderProblem e) {
            folder.close();
            throw e;
        }
    }

    /** The application: owns nothing, reads and writes what it was granted. */
    public JdbcConnectionDetails application() {
        return PostgresLogin.application(folder, server.getPort());
    }

    /** The migrations: own every schema. */
    public FlywayConnectionDetails migrations() {
        return PostgresLogin.migrations(folder, server.getPort());
    }

    @Override
    public void close() {
        try (folder) {
            server.close();
            if (throwaway) {
                FileSystemUtils.deleteRecursively(folder.resolve(""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private io.zonky.test.db.postgres.embedded.EmbeddedPostgres start(Path cluster) throws IOException {
        var log =
                ProcessBuilder.Redirect.appendTo(folder.resolve("postgres.log").toFile());
        String durable = throwaway ? "off" : "on";
        var builder = io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                // Spring stops it, after the connection pool
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(2))
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                // options of initdb: a password from the first moment on, the same order of words on every machine
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig(
                        "pwfile", folder.secretFile(PostgresLogin.SUPERUSER).toString())
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "und")
                .setConnectConfig("password", folder.secret(PostgresLogin.SUPERUSER))
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("max_connections", "100")
                .setServerConfig("archive_mode", durable)
                .setServerConfig("archive_timeout", "60")
                .setServerConfig("archive_command", ARCHIVE)
                .setServerConfig("fsync", durable)
                .setServerConfig("full_page_writes", durable)
                .setServerConfig("synchronous_commit", durable);
        if (!throwaway) {
            // the system's folder for temporary files may be swept while we run
            builder.setOverrideWorkingDirectory(
                    folder.resolve("postgres-binaries").toFile());
        }
        return builder.start();
    }

    private void createRolesAndDatabase() throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (String role : new String[] {PostgresLogin.OWNER, PostgresLogin.APPLICATION}) {
                if (!exists(statement, "select from pg_roles where rolname = '" + role + "'")) {
                    statement.execute("create role " + role + " login nosuperuser nocreatedb nocreaterole nobypassrls");
                }
                statement.execute("alter role " + role + " password '" + folder.secret(role) + "'");
            }
            if (!exists(statement, "select from pg_database where datname = '" + PostgresLogin.DATABASE + "'")) {
                statement.execute("create database " + PostgresLogin.DATABASE + " owner " + PostgresLogin.OWNER);
            }
            statement.execute("revoke all on database " + PostgresLogin.DATABASE + " from public");
            statement.execute(
                    "grant connect on database " + PostgresLogin.DATABASE + " to " + PostgresLogin.APPLICATION);
        }
    }

    private static boolean exists(java.sql.Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /** A first start that was interrupted has left nothing worth keeping, only half a cluster. */
    private static void discardUnfinished(Path cluster) throws IOException {
        if (Files.exists(cluster) && !Files.exists(finished(cluster))) {
            FileSystemUtils.deleteRecursively(cluster);
        }
    }

    private static Path finished(Path cluster) {
        return cluster.resolve("ballast.ready");
    }
}
