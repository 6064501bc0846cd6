package ballast.analyses.ui;

import ballast.analyses.Backlog.Line;
import ballast.platform.export.Tabular;
import ballast.platform.export.Tabular.Column;
import ballast.platform.money.Money;
import ballast.platform.ui.ReportPage.Row;
import ballast.platform.ui.Words;
import java.util.List;
import java.util.stream.Stream;

/** The backlog as a table to be exported. */
final class BacklogTable {

    private BacklogTable() {}

    static List<String> heads() {
        return Stream.of("item", "order", "customer", "neededOn", "open", "reserved", "net")
                .map(key -> Words.t("analyses.backlog." + key))
                .toList();
    }

    static Row row(Line line) {
        return new Row(
                List.of(
                        line.item(),
                        line.number(),
                        line.customer(),
                        Words.date(line.neededOn()),
                        Words.plain(line.open()) + " " + line.unit(),
                        Words.plain(line.reserved()),
                        Words.amount(line.net())),
                "orders/orders/" + line.order(),
                0,
                false);
    }

    static Tabular of(List<String> heads, List<Line> lines, String currency) {
        return new Tabular(
                Words.t("analyses.backlog"),
                List.of(
                        Column.text(heads.get(0)),
                        Column.text(heads.get(1)),
                        Column.text(heads.get(2)),
                        Column.date(heads.get(3)),
                        Column.number(heads.get(4)),
                        Column.number(heads.get(5)),
                        Column.money(heads.get(6), Money.digits(currency))),
                lines.stream()
                        .map(line -> List.of(
                                line.item(),
                                line.number(),
                                line.customer(),
                                line.neededOn(),
                                line.open(),
                                line.reserved(),
                                line.net().amount()))
                        .toList());
    }
}
