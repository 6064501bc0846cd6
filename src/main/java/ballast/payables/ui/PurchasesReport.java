package ballast.payables.ui;

import ballast.payables.PurchaseFigures.Supplier;
import ballast.platform.export.Tabular;
import ballast.platform.export.Tabular.Column;
import ballast.platform.money.Money;
import ballast.platform.ui.ReportPage.Report;
import ballast.platform.ui.ReportPage.Row;
import ballast.platform.ui.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Purchases by supplier as a report that leads to the bills of each. */
final class PurchasesReport {

    private PurchasesReport() {}

    static Report of(List<Supplier> suppliers, String currency) {
        var total = suppliers.stream().map(Supplier::net).reduce(Money.zero(currency), Money::plus);
        var heads = Stream.of("supplier", "bills", "net", "share")
                .map(head -> Words.t("payables.purchases." + head))
                .toList();
        var rows = new ArrayList<Row>();
        suppliers.forEach(one -> rows.add(new Row(
                List.of(
                        one.number() + "  " + one.name(),
                        String.valueOf(one.bills()),
                        Words.money(one.net()),
                        share(one.net(), total)),
                "payables/bills?party=" + one.party(),
                0,
                false)));
        rows.add(new Row(List.of(Words.t("payables.purchases.total"), "", Words.money(total), ""), null, 0, true));
        var columns = List.of(
                Column.text(heads.get(0)),
                Column.number(heads.get(1)),
                Column.money(heads.get(2), Money.digits(currency)));
        var table = suppliers.stream()
                .map(one -> List.<Object>of(
                        one.name(), BigDecimal.valueOf(one.bills()), one.net().amount()))
                .toList();
        return new Report(heads, rows, new Tabular(Words.t("payables.purchases"), columns, table));
    }

    private static String share(Money part, Money total) {
        return total.isZero()
                ? ""
                : Words.plain(part.amount()
                                .multiply(BigDecimal.valueOf(100))
                                .divide(total.amount(), 1, RoundingMode.HALF_UP))
                        + " %";
    }
}
