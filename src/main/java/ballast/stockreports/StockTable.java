package ballast.stockreports;

import ballast.platform.export.Tabular;
import ballast.platform.export.Tabular.Column;
import ballast.platform.money.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A report on the stock: lines with figures, each leading to what is behind it.
 *
 * @param name the key of its title; its columns are labelled below it
 * @param heads of the figures; those that begin with "quantity" or "days" are not amounts
 */
public record StockTable(String name, String currency, List<String> heads, List<Line> lines) implements Serializable {

    /** One line; a strong one is a sum. */
    public record Line(String text, @Nullable String path, List<BigDecimal> figures, int depth, boolean strong)
            implements Serializable {}

    public StockTable {
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
    }

    public static boolean isAmount(String head) {
        return !head.startsWith("quantity") && !head.startsWith("days") && !head.startsWith("times");
    }

    /** With a last line that adds up the columns that can be added up. */
    public StockTable totalled(String label) {
        var sums = new ArrayList<BigDecimal>();
        for (int i = 0; i < heads.size(); i++) {
            var column = i;
            sums.add(
                    isAmount(heads.get(i))
                            ? lines.stream()
                                    .filter(line -> line.depth() == 0)
                                    .map(line -> line.figures().get(column))
                                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                            : BigDecimal.ZERO);
        }
        var all = new ArrayList<>(lines);
        all.add(new Line(label, null, sums, 0, true));
        return new StockTable(name, currency, heads, all);
    }

    /** @param words what a key means in the reader's language */
    public Tabular toTabular(UnaryOperator<String> words) {
        var columns = new ArrayList<Column>();
        columns.add(Column.text(words.apply(name)));
        heads.forEach(head -> columns.add(
                isAmount(head)
                        ? Column.money(words.apply(name + "." + head), Money.digits(currency))
                        : Column.number(words.apply(name + "." + head))));
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var line : lines) {
            var row = new ArrayList<@Nullable Object>();
            row.add(line.text());
            row.addAll(line.figures());
            rows.add(row);
        }
        return new Tabular(words.apply(name), columns, rows);
    }
}
