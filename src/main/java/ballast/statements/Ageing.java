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

/** What customers owed, or suppliers were owed, at the end of a day, by how long it was overdue; in ledger currency. */
public record Ageing(String currency, Side side, LocalDate day, List<Line> lines, Buckets total)
        implements Serializable {

    /** Whose debts, and the accounts they are on. */
    public enum Side {
        RECEIVABLE(1),
        PAYABLE(-1);

        private final int sign;

        Side(int sign) {
            this.sign = sign;
        }

        /** Makes what is owed positive. */
        BigDecimal of(BigDecimal amount) {
            return sign < 0 ? amount.negate() : amount;
        }
    }

    /** By days overdue: none, 1–30, 31–60, 61–90, more. */
    public record Buckets(BigDecimal notDue, BigDecimal to30, BigDecimal to60, BigDecimal to90, BigDecimal over90)
            implements Serializable {

        public BigDecimal total() {
            return notDue.add(to30).add(to60).add(to90).add(over90);
        }

        Buckets plus(Buckets other) {
            return new Buckets(
                    notDue.add(other.notDue),
                    to30.add(other.to30),
                    to60.add(other.to60),
                    to90.add(other.to90),
                    over90.add(other.over90));
        }

        /** The total first, then by days overdue. */
        public List<BigDecimal> all() {
            return List.of(total(), notDue, to30, to60, to90, over90);
        }
    }

    /** One party's debts. */
    public record Line(long party, String number, String name, Buckets buckets) implements Serializable {}

    /**
     * An item as it stood at the end of the day: the way down from a line.
     *
     * @param open what was left of its amount, in ledger currency
     */
    public record Item(
            long id,
            long entry,
            String number,
            LocalDate documentOn,
            LocalDate dueOn,
            String currency,
            BigDecimal amount,
            BigDecimal open,
            long daysOverdue,
            @Nullable String source,
            @Nullable Long sourceId)
            implements Serializable {}

    public Tabular toTabular(Labels labels, Locale locale) {
        var columns = new ArrayList<Column>();
        columns.add(Column.text(labels.get(locale, "statements.party.number")));
        columns.add(Column.text(labels.get(locale, "statements.party.name")));
        for (var bucket : List.of("total", "notDue", "to30", "to60", "to90", "over90")) {
            columns.add(Column.money(labels.get(locale, "statements.ageing." + bucket), Money.digits(currency)));
        }
        var title = labels.get(locale, "statements.ageing." + side) + " " + day + " " + currency;
        return new Tabular(title, columns, rows(word -> labels.get(locale, "statements." + word)));
    }

    private List<List<@Nullable Object>> rows(UnaryOperator<String> words) {
        var rows = lines.stream()
                .map(line -> StatementLine.row(
                        line.number(), line.name(), line.buckets().all()))
                .collect(toList());
        rows.add(StatementLine.row("", words.apply("total"), total.all()));
        return rows;
    }

    @Override
    public String toString() {
        return Tabular.aligned(rows(word -> word));
    }
}
