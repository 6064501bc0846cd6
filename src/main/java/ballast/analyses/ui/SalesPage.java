package ballast.analyses.ui;

import ballast.analyses.SalesAnalysis;
import ballast.analyses.SalesAnalysis.By;
import ballast.orders.OrdersPermissions;
import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import ballast.platform.ui.CurrentUser;
import ballast.platform.ui.ReportPage;
import ballast.platform.ui.ReportPage.Report;
import ballast.platform.ui.ReportPage.Row;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What was sold, and what it earned for those who may know. */
@Route("analyses/sales")
@RolesAllowed(OrdersPermissions.ORDER_READ)
@Menu(title = "analyses.sales", icon = "vaadin:chart", order = 545)
class SalesPage extends Composite<ReportPage> {

    private final SalesAnalysis analysis;
    private final Companies companies;

    SalesPage(SalesAnalysis analysis, Companies companies) {
        this.analysis = analysis;
        this.companies = companies;
    }

    @Override
    protected ReportPage initContent() {
        var page = new ReportPage("analyses.sales");
        var by = page.filters().choice("by", By.class, "analyses.sales.by");
        var today = companies.today();
        var from = page.filters().date("from", today.withDayOfYear(1));
        var to = page.filters().date("to", today);
        return page.shows(
                () -> report(by.getValue() == null ? By.CUSTOMER : by.getValue(), from.getValue(), to.getValue()));
    }

    private Report report(By by, LocalDate from, LocalDate to) {
        var net = analysis.net(by, from, to);
        var mayKnow = CurrentUser.may(OrdersPermissions.COST_READ);
        var cost = mayKnow ? analysis.cost(by, from, to) : Map.<String, Money>of();
        var none = Money.zero(companies.current().currencyCode());
        var keys = new TreeSet<>(net.keySet());
        keys.addAll(cost.keySet());
        var rows = new ArrayList<Row>();
        var table = new ArrayList<List<Object>>();
        for (var key : keys) {
            var sold = net.getOrDefault(key, none);
            var spent = cost.getOrDefault(key, none);
            rows.add(new Row(SalesCells.of(key, sold, spent, mayKnow), null, 0, false));
            table.add(List.of(
                    key, sold.amount(), spent.amount(), sold.minus(spent).amount()));
        }
        var sold = net.values().stream().reduce(none, Money::plus);
        var spent = cost.values().stream().reduce(none, Money::plus);
        rows.add(new Row(SalesCells.of(Words.t("analyses.total"), sold, spent, mayKnow), null, 0, true));
        var heads = SalesCells.heads(Words.t("analyses.sales.by", by), mayKnow);
        return new Report(heads, rows, SalesCells.table(heads, table, mayKnow, none));
    }
}
