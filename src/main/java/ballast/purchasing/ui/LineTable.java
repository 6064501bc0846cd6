package ballast.purchasing.ui;

import ballast.platform.export.Tabular;
import ballast.platform.export.Tabular.Column;
import ballast.platform.money.Money;
import ballast.platform.ui.Words;
import ballast.purchasing.PurchaseReports.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of orders as they are exported. */
final class LineTable {

    private LineTable() {}

    static Tabular of(String title, List<String> heads, List<Line> lines) {
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
                Words.t(title), columns, lines.stream().map(LineTable::cells).toList());
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
