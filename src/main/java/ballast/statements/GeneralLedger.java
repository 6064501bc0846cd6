package ballast.statements;

import ballast.platform.export.Tabular;
import ballast.platform.export.Tabular.Column;
import ballast.platform.money.Money;
import ballast.platform.text.Labels;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One account's lines in a period, a page of them, between its opening and its closing balance.
 *
 * @param size of all lines in the period, at most {@code Listing.CAP} + 1; -1 when not counted
 */
public record GeneralLedger(
        String currency,
        int account,
        String number,
        String name,
        DateRange period,
        BigDecimal opening,
        BigDecimal closing,
        int offset,
        int size,
        List<Line> lines)
        implements Serializable {

    /**
     * @param balance after this line
     * @param contra the accounts on the other side of the entry
     * @param source the document behind it, such as {@code sales.invoice}
     */
    public record Line(
            long entry,
            int lineNo,
            LocalDate postingOn,
            LocalDate documentOn,
            String number,
            String text,
            @Nullable String party,
            @Nullable String contra,
            BigDecimal debit,
            BigDecimal credit,
            BigDecimal balance,
            @Nullable String source,
            @Nullable Long sourceId)
            implements Serializable {}

    public Tabular toTabular(Labels labels, Locale locale) {
        var digits = Money.digits(currency);
        UnaryOperator<String> word = key -> labels.get(locale, "statements.general-ledger." + key);
        var columns = List.of(
                Column.date(word.apply("postingOn")),
                Column.text(word.apply("number")),
                Column.text(word.apply("text")),
                Column.text(word.apply("party")),
                Column.text(word.apply("contra")),
                Column.money(word.apply("debit"), digits),
                Column.money(word.apply("credit"), digits),
                Column.money(word.apply("balance"), digits));
        var title = number + " " + name + " " + period + " " + currency;
        return new Tabular(title, columns, rows(key -> labels.get(locale, "statements." + key)));
    }

    private List<List<@Nullable Object>> rows(UnaryOperator<String> words) {
        var rows = new ArrayList<List<@Nullable Object>>();
        if (offset == 0) {
            rows.add(row(period.from(), "", words.apply("opening-balance"), "", "", null, null, opening));
        }
        for (var line : lines) {
            rows.add(row(
                    line.postingOn(),
                    line.number(),
                    line.text(),
                    line.party(),
                    line.contra(),
                    line.debit(),
                    line.credit(),
                    line.balance()));
        }
        if (size >= 0 && offset + lines.size() == size) {
            rows.add(row(period.to(), "", words.apply("closing-balance"), "", "", null, null, closing));
        }
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
