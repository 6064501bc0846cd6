package ballast.statements;

import static db.platform.Tables.COMPANY;

import ballast.platform.db.Scope;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the journals of all companies, or of one, into files that plain-text accounting programs read. */
@Component
class JournalExport {

    private record Named(int id, String slug) {}

    /** The person at the console asked for something that is not there. */
    private static final class BadRequest extends Exception {
        BadRequest(String message) {
            super(message);
        }
    }

    private final DSLContext db;
    private final TransactionTemplate transaction;
    private final PlainTextJournal journal;

    JournalExport(DSLContext db, TransactionTemplate transaction, PlainTextJournal journal) {
        this.db = db;
        this.transaction = transaction;
        this.journal = journal;
    }

    /** Returns the exit code: 0, or 2 after one line that says what was wrong. */
    int run(@Nullable String company, String folder, PrintStream out, PrintStream err) {
        try {
            var into = Path.of(folder);
            if (!Files.isDirectory(into) || !Files.isWritable(into)) {
                throw new BadRequest("cannot write to the folder " + folder);
            }
            for (var named : wanted(company)) {
                for (var dialect : PlainText.values()) {
                    out.println(export(named, dialect, into));
                }
            }
            return 0;
        } catch (BadRequest | IOException | RuntimeException e) {
            err.println("export journal: " + PlainText.line(Objects.toString(e.getMessage(), e.toString())));
            return 2;
        }
    }

    /** A file is complete or absent: it is written aside and then moved. */
    private Path export(Named company, PlainText dialect, Path into) throws IOException {
        var file = into.resolve(company.slug() + "." + dialect.extension());
        var aside = Files.createTempFile(into, company.slug(), ".part");
        try {
            try (var writer = Files.newBufferedWriter(aside)) {
                var failure = new Scope(0, company.id()).<@Nullable IOException>call(() -> {
                    try {
                        journal.write(dialect, writer);
                        return null;
                    } catch (IOException e) {
                        return e;
                    }
                });
                if (failure != null) {
                    throw failure;
                }
            }
            return Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private List<Named> wanted(@Nullable String company) throws BadRequest {
        var all = all();
        if (company == null || company.isBlank()) {
            return all;
        }
        return List.of(all.stream()
                .filter(named -> company.equals(Integer.toString(named.id())))
                .findFirst()
                .orElseThrow(() -> new BadRequest("there is no company " + company)));
    }

    /** Companies whose names differ only in signs a file name does not have are told apart by their number. */
    private List<Named> all() {
        var rows = Scope.SYSTEM.call(
                () -> Objects.requireNonNull(transaction.execute(status -> db.select(COMPANY.ID, COMPANY.NAME)
                        .from(COMPANY)
                        .orderBy(COMPANY.ID)
                        .fetch())));
        Set<String> taken = new HashSet<>();
        var all = new ArrayList<Named>();
        for (var row : rows) {
            var slug = PlainText.ascii(row.value2()).toLowerCase(Locale.ROOT);
            if (slug.isEmpty() || !taken.add(slug)) {
                slug = (slug.isEmpty() ? "company" : slug) + "-" + row.value1();
                taken.add(slug);
            }
            all.add(new Named(row.value1(), slug));
        }
        return all;
    }
}
