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
import org.jspecify.annotations.Nullable;

/** What the company earned and spent in each period, both positive, and what was left of it. */
public record IncomeStatement(
        String currency, List<DateRange> periods, List<StatementLine> income, List<StatementLine> expenses)
        implements Serializable {

    public List<BigDecimal> totalIncome() {
        return StatementLine.total(income, periods.size(), Money.digits(currency));
    }

    public List<BigDecimal> totalExpenses() {
        return StatementLine.total(expenses, periods.size(), Money.digits(currency));
    }

    public List<BigDecimal> profit() {
        var spent = totalExpenses().stream().map(BigDecimal::negate).toList();
        return AccountTree.sum(totalIncome(), spent);
    }

    public Tabular toTabular(Labels labels, Locale locale) {
        var columns = new ArrayList<Column>();
        columns.add(Column.text(labels.get(locale, "statements.account.number")));
        columns.add(Column.text(labels.get(locale, "statements.account.name")));
        periods.forEach(period -> columns.add(Column.money(period.toString(), Money.digits(currency))));
        var title = labels.get(locale, "statements.income-statement") + " " + periods.getFirst() + " " + currency;
        return new Tabular(title, columns, rows(word -> labels.get(locale, "statements." + word)));
    }

    private List<List<@Nullable Object>> rows(UnaryOperator<String> words) {
        var rows = income.stream().map(StatementLine::row).collect(toList());
        rows.add(StatementLine.row("", words.apply("total-income"), totalIncome()));
        expenses.forEach(line -> rows.add(line.row()));
        rows.add(StatementLine.row("", words.apply("total-expenses"), totalExpenses()));
        rows.add(StatementLine.row("", words.apply("profit"), profit()));
        return rows;
    }

    @Override
    public String toString() {
        return Tabular.aligned(rows(word -> word));
    }
}
