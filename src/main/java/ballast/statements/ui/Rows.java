package ballast.statements.ui;

import ballast.platform.money.Money;
import ballast.platform.ui.ReportPage.Row;
import ballast.platform.ui.Words;
import ballast.statements.StatementLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of a statement as rows of a report, each leading to the account's ledger. */
final class Rows {

    private final int digits;
    private final List<Row> rows = new ArrayList<>();

    Rows(String currency) {
        this.digits = Money.digits(currency);
    }

    Rows lines(List<StatementLine> lines, LocalDate from, LocalDate to) {
        for (var line : lines) {
            add(
                    line.number() + "  " + line.name(),
                    line.amounts(),
                    line.subtotal() ? null : ledger(line.account(), from, to),
                    line.depth(),
                    line.subtotal());
        }
        return this;
    }

    Rows total(String label, List<BigDecimal> amounts) {
        return add(Words.t(label), amounts, null, 0, true);
    }

    Rows plain(String label, List<BigDecimal> amounts) {
        return add(Words.t(label), amounts, null, 1, false);
    }

    Rows add(String name, List<BigDecimal> amounts, @Nullable String link, int depth, boolean strong) {
        var cells = new ArrayList<String>();
        cells.add(name);
        amounts.forEach(amount -> cells.add(amount.signum() == 0 ? "" : Words.decimal(amount, digits)));
        rows.add(new Row(cells, link, depth, strong));
        return this;
    }

    List<Row> all() {
        return rows;
    }

    /** Every row with this many amounts, so that all columns can be read. */
    List<Row> padded(int amounts) {
        return rows.stream()
                .map(row -> {
                    var cells = new ArrayList<>(row.cells());
                    while (cells.size() <= amounts) {
                        cells.add("");
                    }
                    return new Row(cells, row.link(), row.depth(), row.strong());
                })
                .toList();
    }

    /** The heads of a report: what its rows are, then one word per amount. */
    static List<String> heads(String first, List<String> others) {
        var heads = new ArrayList<>(List.of(Words.t(first)));
        heads.addAll(others);
        return heads;
    }

    static String ledger(int account, LocalDate from, LocalDate to) {
        return "statements/general-ledger?account=" + account + "&from=" + from + "&to=" + to;
    }
}
