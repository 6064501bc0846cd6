package ballast.platform.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table on its way out: a list or a report, with the kind of each column.
 *
 * @param rows read once and never kept, so they may come page by page; text, dates and numbers, or null
 */
public record Tabular(String title, List<Column> columns, Iterable<? extends List<? extends @Nullable Object>> rows) {

    public Tabular {
        columns = List.copyOf(columns);
    }

    /** What a column holds, which decides how it is written and aligned. */
    public enum Kind {
        TEXT,
        DATE,
        MONEY,
        NUMBER
    }

    /** @param digits decimals shown, for money */
    public record Column(String name, Kind kind, int digits) {

        public static Column text(String name) {
            return new Column(name, Kind.TEXT, 0);
        }

        public static Column date(String name) {
            return new Column(name, Kind.DATE, 0);
        }

        public static Column money(String name, int digits) {
            return new Column(name, Kind.MONEY, digits);
        }

        public static Column number(String name) {
            return new Column(name, Kind.NUMBER, 0);
        }
    }

    /** Rows as aligned text: numbers to the right, words to the left. */
    public static String aligned(Iterable<? extends List<? extends @Nullable Object>> rows) {
        var widths = new ArrayList<Integer>();
        for (var row : rows) {
            for (int i = 0; i < row.size(); i++) {
                var width = plain(row.get(i)).length();
                if (i == widths.size()) {
                    widths.add(width);
                }
                widths.set(i, Math.max(width, widths.get(i)));
            }
        }
        var text = new StringBuilder();
        for (var row : rows) {
            var line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                var cell = plain(row.get(i));
                var space = " ".repeat(widths.get(i) - cell.length());
                line.append(i == 0 ? "" : "  ").append(row.get(i) instanceof Number ? space + cell : cell + space);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    static String plain(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            default -> cell.toString();
        };
    }
}
