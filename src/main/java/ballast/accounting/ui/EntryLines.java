package ballast.accounting.ui;

import ballast.accounting.Dimension;
import ballast.accounting.ui.EntryForm.Line;
import ballast.platform.ui.LineGrid;
import ballast.platform.ui.Option;
import ballast.platform.ui.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The lines of an entry or of a template on screen, and whether they balance. */
final class EntryLines {

    private EntryLines() {}

    static LineGrid<Line> ofEntry(EntryDesk desk) {
        return amounts(begin(desk).lookup("taxCode", Line::tax, desk::taxCodes, Line::taxed, Line::untaxed));
    }

    /** A template keeps no tax codes. */
    static LineGrid<Line> ofTemplate(EntryDesk desk) {
        return amounts(begin(desk));
    }

    private static LineGrid<Line> begin(EntryDesk desk) {
        var grid = new LineGrid<>("accounting.journal_entry", Line::blank)
                .lookup("account", Line::number, desk::accounts, Line::on)
                .computed("accountName", Line::name)
                .lookup("party", Line::partyName, desk::parties, Line::with, Line::withoutParty);
        desk.dimensions().forEach(dimension -> analyse(grid, dimension));
        return grid;
    }

    /** A column for each dimension the company has. */
    private static void analyse(LineGrid<Line> grid, Dimension dimension) {
        var id = dimension.id();
        var key = "dimension-" + id;
        grid.lookup(
                        key,
                        line -> line.dimensions().getOrDefault(id, ""),
                        text -> values(dimension, text),
                        (line, chosen) -> line.analysed(id, dimension.codeOf(chosen.id())),
                        line -> line.analysed(id, ""))
                .labelled(key, dimension.name().isEmpty() ? dimension.code() : dimension.name());
    }

    private static List<Option> values(Dimension dimension, String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return dimension.values().stream()
                .filter(Dimension.Value::active)
                .map(value -> new Option(value.id(), value.code() + " " + value.name(), ""))
                .filter(option -> option.text().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(12)
                .toList();
    }

    private static LineGrid<Line> amounts(LineGrid<Line> grid) {
        return grid.text("text", Line::text, Line::saying)
                .price("debit", line -> shown(line.debit()), (line, debit) -> line.of(debit, BigDecimal.ZERO))
                .price("credit", line -> shown(line.credit()), (line, credit) -> line.of(BigDecimal.ZERO, credit))
                .totals(EntryLines::totals);
    }

    /** The empty side stays empty, so that one sees at a glance which side a line is on. */
    private static @Nullable BigDecimal shown(BigDecimal amount) {
        return amount.signum() == 0 ? null : amount;
    }

    private static List<String> totals(List<Line> lines) {
        var debit = lines.stream().map(Line::debit).reduce(BigDecimal.ZERO, BigDecimal::add);
        var credit = lines.stream().map(Line::credit).reduce(BigDecimal.ZERO, BigDecimal::add);
        var difference = debit.subtract(credit);
        return List.of(
                Words.t("accounting.journal_entry.debit"),
                Words.decimal(debit, 2),
                Words.t("accounting.journal_entry.credit"),
                Words.decimal(credit, 2),
                Words.t("accounting.journal_entry.difference"),
                difference.signum() == 0 ? Words.decimal(difference, 2) : "≠ " + Words.decimal(difference, 2));
    }
}
