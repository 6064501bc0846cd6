package ballast.statements;

import static java.util.stream.Collectors.toList;

import ballast.platform.export.Tabular;
import ballast.platform.export.Tabular.Column;
import ballast.platform.money.Money;
import ballast.platform.text.Labels;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every account held before, during and after each period; credit balances are negative. */
public record TrialBalance(String currency, List<DateRange> periods, List<Line> lines, List<Figures> totals)
        implements Serializable {

    /** One account, or one group of accounts, in one period. */
    public record Figures(BigDecimal opening, BigDecimal debit, BigDecimal credit, BigDecimal closing)
            implements Serializable {

        static List<Figures> of(List<BigDecimal> flat) {
            return IntStream.range(0, flat.size() / 4)
                    .mapToObj(i ->
                            new Figures(flat.get(4 * i), flat.get(4 * i + 1), flat.get(4 * i + 2), flat.get(4 * i + 3)))
                    .toList();
        }

        Stream<BigDecimal> stream() {
            return Stream.of(opening, debit, credit, closing);
        }
    }

    /** @param account for the way down to its lines */
    public record Line(
            int account,
            String number,
            String name,
            Section section,
            int depth,
            boolean subtotal,
            List<Figures> periods)
            implements Serializable {}

    public Tabular toTabular(Labels labels, Locale locale) {
        var digits = Money.digits(currency);
        var columns = new ArrayList<Column>();
        columns.add(Column.text(labels.get(locale, "statements.account.number")));
        columns.add(Column.text(labels.get(locale, "statements.account.name")));
        for (var period : periods) {
            var suffix = periods.size() == 1 ? "" : " " + period;
            for (var figure : List.of("opening", "debit", "credit", "closing")) {
                columns.add(Column.money(labels.get(locale, "statements.trial-balance." + figure) + suffix, digits));
            }
        }
        var title = labels.get(locale, "statements.trial-balance") + " " + periods.getFirst() + " " + currency;
        return new Tabular(title, columns, rows(word -> labels.get(locale, "statements." + word)));
    }

    private List<List<@Nullable Object>> rows(UnaryOperator<String> words) {
        var rows = lines.stream()
                .map(line ->
                        StatementLine.row(line.number(), "  ".repeat(line.depth()) + line.name(), flat(line.periods())))
                .collect(toList());
        rows.add(StatementLine.row("", words.apply("total"), flat(totals)));
        return rows;
    }

    private static List<BigDecimal> flat(List<Figures> periods) {
        return periods.stream().flatMap(Figures::stream).toList();
    }

    @Override
    public String toString() {
        return Tabular.aligned(rows(word -> word));
    }
}
