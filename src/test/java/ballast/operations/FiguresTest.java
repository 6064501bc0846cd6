package ballast.operations;

import static db.accounting.Tables.JOURNAL_ENTRY;
import static db.platform.Tables.TASK;
import static org.assertj.core.api.Assertions.assertThat;

import ballast.accounting.Books;
import ballast.accounting.Sealing;
import ballast.given.DatabaseTest;
import ballast.platform.db.Scope;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The figures say what is in the database. */
@NullUnmarked
@Import(Books.class)
class FiguresTest extends DatabaseTest {

    @Autowired
    private Books books;

    @Autowired
    private Sealing sealing;

    @Autowired
    private MeterRegistry registry;

    @Test
    void every_figure_has_a_meter_and_a_value() {
        for (var figure : Figure.values()) {
            assertThat(registry.get("ballast." + figure.key()).gauge().value())
                    .as(figure.key())
                    .isNotNaN();
        }
    }

    @Test
    void entries_are_counted_sealed_or_not() {
        while (sealing.seal() > 0) {}
        assertThat(value(Figure.ENTRIES_UNSEALED)).isZero();
        assertThat(value(Figure.UNSEALED_AGE)).isZero();
        var before = value(Figure.ENTRIES_POSTED);
        inCompany(() -> {
            var party = books.party("Bergmann AG");
            books.post(LocalDate.of(2026, 2, 10), "INV-1", party, "1100 119.00", "4000 -119.00");
            books.post(LocalDate.of(2026, 2, 10), "INV-2", party, "1100 11.90", "4000 -11.90");
        });
        assertThat(value(Figure.ENTRIES_UNSEALED)).isEqualTo(2);
        assertThat(value(Figure.UNSEALED_AGE)).isPositive();
        assertThat(value(Figure.ENTRIES_POSTED)).isEqualTo(before + 2).isEqualTo(entriesOfAllCompanies());
        while (sealing.seal() > 0) {}
        assertThat(value(Figure.ENTRIES_UNSEALED)).isZero();
        assertThat(value(Figure.ENTRIES_POSTED)).isEqualTo(before + 2);
    }

    @Test
    void tasks_are_counted_when_they_are_due_and_when_they_are_given_up() {
        var due = value(Figure.TASKS_DUE);
        var failed = value(Figure.TASKS_FAILED);
        inCompany(() -> transaction.executeWithoutResult(status -> {
            task("WAITING", Instant.EPOCH);
            task("WAITING", Instant.parse("2199-01-01T00:00:00Z"));
            task("FAILED", Instant.EPOCH);
            task("DONE", Instant.EPOCH);
        }));
        assertThat(value(Figure.TASKS_DUE)).isEqualTo(due + 1);
        assertThat(value(Figure.TASKS_DUE_AGE)).as("more than a year").isGreaterThan(31_536_000.0);
        assertThat(value(Figure.TASKS_FAILED)).isEqualTo(failed + 1);
        inCompany(() -> transaction.executeWithoutResult(status -> db.update(TASK)
                .set(TASK.STATE, "DONE")
                .where(TASK.COMPANY_ID.eq(company.id()))
                .execute()));
    }

    private void task(String state, Instant due) {
        db.insertInto(TASK)
                .set(TASK.KIND, "nobody.does-this")
                .set(TASK.STATE, state)
                .set(TASK.DUE_AT, due)
                .execute();
    }

    private double entriesOfAllCompanies() {
        return companies.ids().stream()
                .mapToInt(one ->
                        new Scope(0, one).call(() -> transaction.execute(status -> db.fetchCount(JOURNAL_ENTRY))))
                .sum();
    }

    /** Freshly read. */
    private double value(Figure figure) {
        return new Figures(db, transaction, Clock.systemUTC()).value(figure);
    }
}
