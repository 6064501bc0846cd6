package ballast.inventory;

import ballast.accounting.AccountRef;
import ballast.accounting.JournalEntry;
import ballast.accounting.JournalEntry.Line;
import ballast.platform.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Stock moves as lines of a journal entry: debits first, one line per account and side; differences line by line. */
final class StockPosting {

    private record Side(AccountRef account, boolean debit) {}

    private StockPosting() {}

    /**
     * @param extra what is posted beside the moves
     * @param currency the ledger currency
     */
    static List<Line> lines(List<Move> moves, List<Line> extra, String currency) {
        var sums = new LinkedHashMap<Side, Money>();
        var single = new ArrayList<Line>();
        for (var move : moves) {
            var lines = new ArrayList<>(move.against());
            if (move.value().signum() != 0) {
                lines.add(Line.of(move.account(), new Money(move.value(), currency)));
            }
            if (move.kind() == MoveKind.ADJUSTMENT) {
                single.addAll(debitsFirst(lines));
            } else {
                lines.forEach(line -> add(sums, line));
            }
        }
        extra.forEach(line -> add(sums, line));
        var lines = new ArrayList<Line>();
        sums.forEach((side, sum) -> lines.add(Line.of(side.account(), sum)));
        var all = new ArrayList<>(debitsFirst(lines));
        all.addAll(single);
        return all;
    }

    private static void add(Map<Side, Money> sums, Line line) {
        sums.merge(new Side(line.account(), line.ledger().signum() > 0), line.ledger(), Money::plus);
    }

    private static List<Line> debitsFirst(List<Line> lines) {
        Function<Line, Integer> side = line -> line.ledger().signum() > 0 ? 0 : 1;
        return lines.stream().sorted((a, b) -> side.apply(a) - side.apply(b)).toList();
    }

    static JournalEntry entry(Cause cause, LocalDate on, List<Line> lines) {
        return new JournalEntry(
                "STK",
                on,
                cause.on(),
                cause.number(),
                cause.text(),
                cause.source(),
                cause.id(),
                lines,
                UUID.randomUUID());
    }

    /** Moves by the day they are posted on, the cause's own first. */
    static Map<LocalDate, List<Move>> byDay(Cause cause, List<Move> moves) {
        var days = new LinkedHashMap<LocalDate, List<Move>>();
        days.put(cause.on(), new ArrayList<>());
        moves.forEach(move ->
                days.computeIfAbsent(move.on(), day -> new ArrayList<>()).add(move));
        return days;
    }
}
