package ballast.accounting;

import ballast.platform.money.Money;
import ballast.platform.problem.RuleViolation;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry to be posted again: on demand, or by itself every so many months.
 *
 * @param nextOn when it is due next
 * @param lastOn after which it is not posted any more
 */
public record EntryTemplate(
        int id,
        String name,
        String journal,
        String text,
        @Nullable Integer everyMonths,
        @Nullable LocalDate nextOn,
        @Nullable LocalDate lastOn,
        List<Line> lines,
        int version)
        implements Serializable {

    public EntryTemplate {
        lines = List.copyOf(lines);
    }

    /**
     * One line of the entries to come.
     *
     * @param dimensions value id by dimension id
     */
    public record Line(
            @Nullable Integer account,
            @Nullable Long party,
            Money debit,
            Money credit,
            String text,
            Map<Integer, Integer> dimensions)
            implements Serializable {}

    void check() {
        if (name.isBlank()) {
            throw RuleViolation.at("name", "entry_template_name_is_given");
        }
        if ((everyMonths == null) != (nextOn == null)) {
            throw RuleViolation.at("nextOn", "recurring_entry_has_interval_and_date");
        }
    }

    ManualEntry entry(LocalDate on, UUID command) {
        var written = lines.stream()
                .map(line -> new ManualEntry.Line(
                        line.account(),
                        line.debit(),
                        line.credit(),
                        line.party(),
                        null,
                        line.dimensions(),
                        line.text()))
                .toList();
        return new ManualEntry(journal, on, text, written, command);
    }

    /** The entry of a due date has one id, however often it is tried. */
    UUID commandOf(LocalDate due) {
        return UUID.nameUUIDFromBytes(("entry-template " + id + " " + due).getBytes(StandardCharsets.UTF_8));
    }

    /** The end of a month is followed by the end of a month. */
    static LocalDate after(LocalDate due, int months) {
        var next = due.plusMonths(months);
        return due.getDayOfMonth() == due.lengthOfMonth() ? next.withDayOfMonth(next.lengthOfMonth()) : next;
    }
}
