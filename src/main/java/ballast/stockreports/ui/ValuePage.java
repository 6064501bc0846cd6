package ballast.stockreports.ui;

import ballast.inventory.InventoryPermissions;
import ballast.platform.company.Companies;
import ballast.platform.ui.ReportPage;
import ballast.platform.ui.Words;
import ballast.platform.ui.kpi.ChartPanel;
import ballast.stockreports.StockValues;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.TextStyle;
import java.util.ArrayList;

/** What the stock is worth on any day, beside the ledger. */
@Route("stockreports/value")
@RolesAllowed(InventoryPermissions.COST_READ)
@Menu(title = "stockreports.value", icon = "vaadin:coins", order = 270)
class ValuePage extends Composite<ReportPage> {

    private static final int MONTHS = 12;

    private final StockValues values;
    private final Companies companies;

    ValuePage(StockValues values, Companies companies) {
        this.values = values;
        this.companies = companies;
    }

    @Override
    protected ReportPage initContent() {
        var page = new ReportPage("stockreports.value");
        var at = page.filters().date("at", companies.today());
        var course = new ChartPanel();
        show(course);
        return page.above(course).shows(() -> Tables.report(values.at(at.getValue())));
    }

    private void show(ChartPanel course) {
        var months = values.months(MONTHS);
        var names = months.keySet().stream()
                .map(month -> month.getMonth().getDisplayName(TextStyle.SHORT, Words.locale()))
                .toList();
        course.show(Tables.chart(
                "stockreports.value.course",
                "line",
                companies.current().currencyCode(),
                names,
                new ArrayList<>(months.values())));
    }
}
