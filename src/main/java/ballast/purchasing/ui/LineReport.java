package ballast.purchasing.ui;

import ballast.platform.money.Money;
import ballast.platform.ui.ReportPage.Report;
import ballast.platform.ui.ReportPage.Row;
import ballast.platform.ui.Words;
import ballast.purchasing.PurchaseReports.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lines of orders as a report that leads to the order of each, with a total. */
final class LineReport {

    private static final List<String> HEADS =
            List.of("order", "supplier", "item", "due", "ordered", "received", "billed");

    private LineReport() {}

    static Report of(String title, String value, List<Line> lines) {
        var heads = Stream.concat(HEADS.stream(), Stream.of(value))
                .map(head -> Words.t("purchasing.report." + head))
                .toList();
        var rows = new ArrayList<Row>();
        lines.forEach(line -> rows.add(row(line)));
        lines.stream()
                .map(Line::value)
                .reduce(Money::plus)
                .ifPresent(total -> rows.add(new Row(
                        List.of(Words.t("purchasing.report.total"), "", "", "", "", "", "", Words.money(total)),
                        null,
                        0,
                        true)));
        return new Report(heads, rows, LineTable.of(title, heads, lines));
    }

    private static Row row(Line line) {
        return new Row(
                List.of(
                        line.number(),
                        line.supplier(),
                        line.item(),
                        Words.date(line.dueOn()),
                        Words.plain(line.ordered()),
                        Words.plain(line.received()),
                        Words.plain(line.billed()),
                        Words.money(line.value())),
                "purchasing/purchase-orders/" + line.order(),
                0,
                false);
    }
}
