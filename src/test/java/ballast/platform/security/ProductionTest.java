package ballast.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import ballast.platform.db.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ballast as it is delivered, without any of the tests' settings, in a process of its own. */
@NullUnmarked
class ProductionTest {

    @TempDir
    private Path folder;

    @Test
    void with_nothing_set_it_ends_at_once_and_says_what_is_missing() throws Exception {
        var process = start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        assertThat(log())
                .contains(
                        "spring.datasource.password is missing. Make one with: openssl rand -base64 32",
                        "spring.flyway.password is missing. Make one with: openssl rand -base64 32")
                .noneMatch(line -> line.startsWith("\tat "));
    }

    @Test
    void with_secrets_in_mounted_files_it_starts() throws Exception {
        try (var postgres = EmbeddedPostgres.throwaway()) {
            var secrets = Files.createDirectory(folder.resolve("secrets"));
            var application = postgres.application();
            var migrations = postgres.migrations();
            write(secrets.resolve("spring.datasource.password"), application.getPassword());
            write(secrets.resolve("spring.flyway.password"), migrations.getPassword());
            var process = start(
                    "--spring.config.import=configtree:" + secrets + "/",
                    "--server.port=0",
                    "--spring.datasource.url=" + application.getJdbcUrl(),
                    "--spring.datasource.username=" + application.getUsername(),
                    "--spring.flyway.url=" + migrations.getJdbcUrl(),
                    "--spring.flyway.user=" + migrations.getUsername(),
                    "--ballast.data=" + folder);
            try {
                while (process.isAlive() && log().stream().noneMatch(ProductionTest::isStarted)) {
                    Thread.sleep(100);
                }
                assertThat(log()).anyMatch(ProductionTest::isStarted);
            } finally {
                process.destroy();
                process.waitFor();
            }
        }
    }

    private static boolean isStarted(String line) {
        return line.contains("Started Application");
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text + "\n");
    }

    private List<String> log() throws IOException {
        return Files.readAllLines(folder.resolve("log"));
    }

    private Process start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx700m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(place -> !place.endsWith("test-classes"))
                        .collect(Collectors.joining(File.pathSeparator)),
                "ballast.Application"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }
}
