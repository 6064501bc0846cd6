package ballast.stockreports.ui;

import ballast.platform.money.Money;
import ballast.platform.ui.ReportPage.Report;
import ballast.platform.ui.ReportPage.Row;
import ballast.platform.ui.Words;
import ballast.platform.ui.kpi.Kpi.Chart;
import ballast.stockreports.StockTable;
import ballast.stockreports.StockTable.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A table on the stock as the rows of a report page. */
final class Tables {

    private Tables() {}

    static Report report(StockTable table) {
        var heads = new ArrayList<String>();
        heads.add(Words.t(table.name() + ".item"));
        table.heads().forEach(head -> heads.add(Words.t(table.name() + "." + head)));
        var rows = table.lines().stream().map(line -> row(table, line)).toList();
        return new Report(heads, rows, table.toTabular(Words::t));
    }

    private static Row row(StockTable table, Line line) {
        var cells = new ArrayList<String>();
        cells.add(line.text());
        for (int i = 0; i < line.figures().size(); i++) {
            cells.add(cell(table, table.heads().get(i), line.figures().get(i)));
        }
        return new Row(cells, line.path(), line.depth(), line.strong());
    }

    private static String cell(StockTable table, String head, BigDecimal figure) {
        if (figure.signum() == 0) {
            return "";
        }
        return StockTable.isAmount(head) ? Words.decimal(figure, Money.digits(table.currency())) : Words.plain(figure);
    }

    static Chart chart(String label, String type, String series, List<String> categories, List<BigDecimal> values) {
        return new Chart(
                Words.t(label),
                type,
                categories,
                List.of(new Chart.Series(
                        series, values.stream().map(BigDecimal::doubleValue).toList())));
    }
}
