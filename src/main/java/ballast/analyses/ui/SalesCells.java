package ballast.analyses.ui;

import ballast.platform.export.Tabular;
import ballast.platform.export.Tabular.Column;
import ballast.platform.money.Money;
import ballast.platform.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The sales analysis in cells: without cost and margin for those who may not know them. */
final class SalesCells {

    private SalesCells() {}

    static List<String> heads(String first, boolean mayKnow) {
        var wanted = mayKnow ? List.of("net", "cost", "margin", "percent") : List.of("net");
        return Stream.concat(Stream.of(first), wanted.stream().map(key -> Words.t("analyses.sales." + key)))
                .toList();
    }

    static List<String> of(String key, Money sold, Money spent, boolean mayKnow) {
        var margin = sold.minus(spent);
        var percent = sold.isZero()
                ? ""
                : Math.round(100 * margin.amount().doubleValue() / sold.amount().doubleValue()) + " %";
        return mayKnow
                ? List.of(key, Words.amount(sold), Words.amount(spent), Words.amount(margin), percent)
                : List.of(key, Words.amount(sold));
    }

    static Tabular table(List<String> heads, List<List<Object>> rows, boolean mayKnow, Money none) {
        var digits = Money.digits(none.currency());
        var columns = new ArrayList<Column>();
        columns.add(Column.text(heads.getFirst()));
        heads.stream().skip(1).limit(3).forEach(head -> columns.add(Column.money(head, digits)));
        return new Tabular(
                Words.t("analyses.sales"),
                columns,
                rows.stream().map(row -> mayKnow ? row : row.subList(0, 2)).toList());
    }
}
