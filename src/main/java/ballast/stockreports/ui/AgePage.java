package ballast.stockreports.ui;

import ballast.inventory.InventoryPermissions;
import ballast.platform.company.Companies;
import ballast.platform.ui.ReportPage;
import ballast.platform.ui.ReportPage.Report;
import ballast.platform.ui.Words;
import ballast.platform.ui.kpi.ChartPanel;
import ballast.stockreports.StockAges;
import ballast.stockreports.StockTable;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** How long what is on hand has lain there. */
@Route("stockreports/age")
@RolesAllowed(InventoryPermissions.COST_READ)
@Menu(title = "stockreports.age", icon = "vaadin:hourglass-end", order = 272)
class AgePage extends Composite<ReportPage> {

    private final StockAges ages;
    private final Companies companies;

    AgePage(StockAges ages, Companies companies) {
        this.ages = ages;
        this.companies = companies;
    }

    @Override
    protected ReportPage initContent() {
        var page = new ReportPage("stockreports.age");
        var at = page.filters().date("at", companies.today());
        var chart = new ChartPanel();
        return page.above(chart).shows(() -> report(ages.at(at.getValue()), chart));
    }

    private static Report report(StockTable table, ChartPanel chart) {
        var whole = table.totalled(Words.t("stockreports.total"));
        var sums = whole.lines().getLast().figures();
        chart.show(Tables.chart(
                "stockreports.age.chart",
                "bar",
                table.currency(),
                table.heads().stream()
                        .skip(1)
                        .map(head -> Words.t(table.name() + "." + head))
                        .toList(),
                sums.subList(1, sums.size())));
        return Tables.report(whole);
    }
}
