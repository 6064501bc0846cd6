package ballast.payables.ui;

import ballast.payables.PayablesPermissions;
import ballast.payables.PurchaseFigures;
import ballast.payables.PurchaseFigures.Supplier;
import ballast.platform.company.Companies;
import ballast.platform.export.Tabular;
import ballast.platform.export.Tabular.Column;
import ballast.platform.money.Money;
import ballast.platform.ui.ReportPage;
import ballast.platform.ui.ReportPage.Report;
import ballast.platform.ui.ReportPage.Row;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What was bought from whom in a time, and how much of it all. */
@Route("payables/purchases")
@RolesAllowed(PayablesPermissions.BILL_READ)
@Menu(title = "payables.purchases", icon = "vaadin:bar-chart-h", order = 190)
class PurchasesPage extends Composite<ReportPage> {

    private final PurchaseFigures figures;
    private final Companies companies;

    PurchasesPage(PurchaseFigures figures, Companies companies) {
        this.figures = figures;
        this.companies = companies;
    }

    @Override
    protected ReportPage initContent() {
        var page = new ReportPage("payables.purchases");
        var from = page.filters().date("from", companies.today().withDayOfYear(1));
        var to = page.filters().date("to", companies.today());
        return page.shows(() -> report(figures.bySupplier(from.getValue(), to.getValue())));
    }

    private Report report(List<Supplier> suppliers) {
        var currency = companies.current().currencyCode();
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
