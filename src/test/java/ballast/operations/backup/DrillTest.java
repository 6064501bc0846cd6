package ballast.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ballast.Application;
import ballast.accounting.Books;
import ballast.accounting.Sealing;
import ballast.platform.company.Companies;
import ballast.platform.company.Company;
import ballast.platform.db.Scope;
import ballast.platform.db.ServicePostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The fire drill: somebody ruins the books, and they come back as they were the moment before. */
@NullUnmarked
class DrillTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void what_was_ruined_after_the_backup_comes_back_as_it_was_the_moment_before() throws Exception {
        var moment = ruinTheBooksOfARunningBallast();
        assertThat(store().names(Backup.LOGS)).isNotEmpty();

        run(0, "restore", "--from", at("backups"), "--data", at("before"), "--until", moment.toString());
        assertThat(wrong("before")).isEmpty();
        assertThat(entries("before"))
                .as("the one after the backup, but not the one after the moment")
                .containsExactly("INV-1", "INV-2");
        assertThat(folder.resolve("before/files/1/attachment")).hasContent("a scan");

        run(0, "restore", "--from", at("backups"), "--data", at("end"));
        assertThat(wrong("end"))
                .as("the drill sees what is wrong")
                .anyMatch(line -> line.contains("entries-balance"))
                .anyMatch(line -> line.contains("seals-hold"));
        assertThat(entries("end")).contains("INV-3");
        assertThat(run(2, "verify", "--from", at("backups")))
                .contains("is not sound")
                .contains("entries-balance");

        assertThat(run(2, "restore", "--from", at("backups"), "--data", at("end")))
                .contains("is there already");
        assertThat(run(2, "restore", "--from", at("backups"), "--data", at("x"), "--until", "2020-01-01T00:00:00Z"))
                .contains("There is no backup");
        oneByteIsWrong();
    }

    /** Returns the moment before. */
    private Instant ruinTheBooksOfARunningBallast() throws Exception {
        try (var ballast = new SpringApplicationBuilder(Application.class)
                .profiles("local")
                .run(
                        "--server.port=0",
                        "--ballast.data=" + at("data"),
                        "--ballast.tasks=false",
                        "--ballast.sealing=false")) {
            var companies = ballast.getBean(Companies.class);
            var company = companies.found(Company.founded("Nordlicht GmbH", "DE", "EUR", "en"));
            var books = ballast.getBean(Books.class);
            var party = new Scope(1, company.id()).call(() -> books.party("Bergmann AG"));
            post(company, () -> books.post(DAY, "INV-1", party, "1100 119.00", "4000 -119.00"));
            ballast.getBean(Sealing.class).seal();
            Files.createDirectories(folder.resolve("data/files/1"));
            Files.writeString(folder.resolve("data/files/1/attachment"), "a scan");
            assertThat(run(0, "backup", "--data", at("data"), "--to", at("backups")))
                    .contains("A new key", "Backed up");

            post(company, () -> books.post(DAY, "INV-2", party, "1100 11.90", "4000 -11.90"));
            ballast.getBean(Sealing.class).seal();
            var moment = ruin();
            post(company, () -> books.post(DAY, "INV-3", party, "1100 1.19", "4000 -1.19"));
            run(0, "backup", "--data", at("data"), "--to", at("backups"), "--since", "last");
            return moment;
        }
    }

    private static void post(Company company, Runnable posting) {
        new Scope(1, company.id()).run(posting);
    }

    private Instant ruin() throws Exception {
        try (var postgres = ServicePostgres.of(folder.resolve("data"));
                var connection = postgres.connect()) {
            var source = new Source(connection);
            Thread.sleep(50);
            var moment = source.now();
            Thread.sleep(50);
            source.run("update accounting.journal_line set debit = debit + 1 where debit > 0");
            return moment;
        }
    }

    private void oneByteIsWrong() throws IOException {
        var restore = new Restore(store());
        var name = restore.latest(null);
        for (var file : List.of(
                name + Backup.BASE,
                name + Backup.MANIFEST,
                store().names(Backup.LOGS).getFirst())) {
            var path = store().path(file);
            var bytes = Files.readAllBytes(path);
            bytes[bytes.length / 2] ^= 1;
            Files.write(path, bytes);
            var target = folder.resolve("damaged-" + file.replace('/', '-'));
            assertThatThrownBy(() -> restore.into(target, name, null))
                    .as(file)
                    .isInstanceOf(BackupProblem.class)
                    .hasMessageContaining("damaged");
            bytes[bytes.length / 2] ^= 1;
            Files.write(path, bytes);
        }
    }

    private List<String> wrong(String data) throws IOException {
        var restore = new Restore(store());
        return new Verification(restore.manifest(restore.latest(null))).of(folder.resolve(data));
    }

    private List<String> entries(String data) throws SQLException {
        try (var postgres = ServicePostgres.of(folder.resolve(data));
                var connection = postgres.connect()) {
            return new Source(connection)
                    .list("select number from accounting.journal_entry order by id", row -> row.getString(1));
        }
    }

    private Store store() {
        return new Store(folder.resolve("backups"), BackupKey.read(folder.resolve("data/secrets/backup")));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    /** Returns what was said. */
    private String run(int code, String... arguments) throws IOException, SQLException {
        said.reset();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        var all = new ArrayList<>(List.of(arguments));
        if (!arguments[0].equals("backup")) {
            all.addAll(List.of("--key", at("data/secrets/backup")));
        }
        assertThat(BackupCommand.run(all.toArray(String[]::new), out, out))
                .as(said.toString(StandardCharsets.UTF_8))
                .isEqualTo(code);
        return said.toString(StandardCharsets.UTF_8);
    }
}
