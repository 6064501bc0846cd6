package ballast.statements;

import static java.util.stream.Collectors.toList;

import ballast.platform.export.Tabular;
import ballast.platform.export.Tabular.Column;
import ballast.platform.money.Money;
import ballast.platform.text.Labels;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the company owns, owes and is worth at the end of each day: assets = liabilities + equity.
 *
 * @param broughtForward earned before the fiscal year and not yet closed into an equity account
 * @param profitOfTheYear earned since the first day of the fiscal year
 */
public record BalanceSheet(
        String currency,
        List<LocalDate> days,
        List<StatementLine> assets,
        List<StatementLine> liabilities,
        List<StatementLine> equity,
        List<BigDecimal> broughtForward,
        List<BigDecimal> profitOfTheYear)
        implements Serializable {

    public List<BigDecimal> totalAssets() {
        return total(assets);
    }

    public List<BigDecimal> totalLiabilities() {
        return total(liabilities);
    }

    public List<BigDecimal> totalEquity() {
        return AccountTree.sum(total(equity), AccountTree.sum(broughtForward, profitOfTheYear));
    }

    public List<BigDecimal> totalLiabilitiesAndEquity() {
        return AccountTree.sum(totalLiabilities(), totalEquity());
    }

    private List<BigDecimal> total(List<StatementLine> lines) {
        return StatementLine.total(lines, days.size(), Money.digits(currency));
    }

    public Tabular toTabular(Labels labels, Locale locale) {
        var columns = new ArrayList<Column>();
        columns.add(Column.text(labels.get(locale, "statements.account.number")));
        columns.add(Column.text(labels.get(locale, "statements.account.name")));
        days.forEach(day -> columns.add(Column.money(day.toString(), Money.digits(currency))));
        var title = labels.get(locale, "statements.balance-sheet") + " " + days.getFirst() + " " + currency;
        return new Tabular(title, columns, rows(word -> labels.get(locale, "statements." + word)));
    }

    private List<List<@Nullable Object>> rows(UnaryOperator<String> words) {
        var rows = assets.stream().map(StatementLine::row).collect(toList());
        rows.add(StatementLine.row("", words.apply("total-assets"), totalAssets()));
        liabilities.forEach(line -> rows.add(line.row()));
        rows.add(StatementLine.row("", words.apply("total-liabilities"), totalLiabilities()));
        equity.forEach(line -> rows.add(line.row()));
        rows.add(StatementLine.row("", words.apply("profit-brought-forward"), broughtForward));
        rows.add(StatementLine.row("", words.apply("profit-of-the-year"), profitOfTheYear));
        rows.add(StatementLine.row("", words.apply("total-equity"), totalEquity()));
        rows.add(StatementLine.row("", words.apply("total-liabilities-and-equity"), totalLiabilitiesAndEquity()));
        return rows;
    }

    @Override
    public String toString() {
        return Tabular.aligned(rows(word -> word));
    }
}
