package ballast.purchasing.ui;

import ballast.platform.export.Tabular;
import ballast.platform.export.Tabular.Column;
import ballast.platform.money.Money;
import ballast.platform.ui.ReportPage.Report;
import ballast.platform.ui.ReportPage.Row;
import ballast.platform.ui.Words;
import ballast.purchasing.PurchaseReports.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        return new Report(heads, rows, table(title, heads, lines));
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

    private static Tabular table(String title, List<String> heads, List<Line> lines) {
        var digits = lines.isEmpty() ? 2 : Money.digits(lines.getFirst().value().currency());
        var columns = List.of(
                Column.text(heads.get(0)),
                Column.text(heads.get(1)),
                Column.text(heads.get(2)),
                Column.date(heads.get(3)),
                Column.number(heads.get(4)),
                Column.number(heads.get(5)),
                Column.number(heads.get(6)),
                Column.money(heads.get(7), digits));
        return new Tabular(
                Words.t(title), columns, lines.stream().map(LineReport::cells).toList());
    }

    private static List<@Nullable Object> cells(Line line) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(line.number());
        cells.add(line.supplier());
        cells.add(line.item());
        cells.add(line.dueOn());
        cells.add(line.ordered());
        cells.add(line.received());
        cells.add(line.billed());
        cells.add(line.value().amount());
        return cells;
    }
}
