package ballast.statements;

import ballast.platform.export.Tabular;
import ballast.platform.export.Tabular.Column;
import ballast.platform.money.Money;
import ballast.platform.text.Labels;
import ballast.statements.Ageing.Side;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One party's account with us: what was owed, what was billed and paid in the period, what is owed; in ledger currency. */
public record PartyStatement(
        String currency,
        Side side,
        long party,
        String number,
        String name,
        DateRange period,
        BigDecimal opening,
        List<Line> lines,
        BigDecimal closing)
        implements Serializable {

    /**
     * A bill raises the balance, a payment or credit note lowers it.
     *
     * @param documentAmount in the document's own currency
     * @param balance after this line
     */
    public record Line(
            long entry,
            LocalDate postingOn,
            LocalDate documentOn,
            LocalDate dueOn,
            String number,
            String text,
            Money documentAmount,
            BigDecimal amount,
            BigDecimal balance,
            @Nullable String source,
            @Nullable Long sourceId)
            implements Serializable {}

    public Tabular toTabular(Labels labels, Locale locale) {
        var digits = Money.digits(currency);
        UnaryOperator<String> word = key -> labels.get(locale, "statements.party-statement." + key);
        var columns = List.of(
                Column.date(word.apply("postingOn")),
                Column.text(word.apply("number")),
                Column.text(word.apply("text")),
                Column.date(word.apply("dueOn")),
                Column.money(word.apply("amount"), digits),
                Column.money(word.apply("balance"), digits));
        var title = labels.get(locale, "statements.party-statement") + " " + number + " " + name + " " + period;
        return new Tabular(title, columns, rows(key -> labels.get(locale, "statements." + key)));
    }

    private List<List<@Nullable Object>> rows(UnaryOperator<String> words) {
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(row(period.from(), "", words.apply("opening-balance"), null, null, opening));
        for (var line : lines) {
            rows.add(row(line.postingOn(), line.number(), line.text(), line.dueOn(), line.amount(), line.balance()));
        }
        rows.add(row(period.to(), "", words.apply("closing-balance"), null, null, closing));
        return rows;
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }

    @Override
    public String toString() {
        return Tabular.aligned(rows(word -> word));
    }
}
