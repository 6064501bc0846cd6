package ballast.analyses.ui;

import ballast.analyses.Backlog;
import ballast.analyses.Backlog.Line;
import ballast.orders.OrdersPermissions;
import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import ballast.platform.ui.ReportPage;
import ballast.platform.ui.ReportPage.Report;
import ballast.platform.ui.ReportPage.Row;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;

/** What customers wait for, the most urgent first. */
@Route("analyses/backlog")
@RolesAllowed(OrdersPermissions.ORDER_READ)
@Menu(title = "analyses.backlog", icon = "vaadin:time-forward", order = 540)
class BacklogPage extends Composite<ReportPage> {

    private final Backlog backlog;
    private final Companies companies;

    BacklogPage(Backlog backlog, Companies companies) {
        this.backlog = backlog;
        this.companies = companies;
    }

    @Override
    protected ReportPage initContent() {
        var page = new ReportPage("analyses.backlog");
        var late = page.filters().flag("late");
        return page.shows(() -> report(backlog.lines(Boolean.TRUE.equals(late.getValue()))));
    }

    private Report report(List<Line> lines) {
        var currency = companies.current().currencyCode();
        var rows = new ArrayList<Row>();
        lines.forEach(line -> rows.add(BacklogTable.row(line)));
        var sum = lines.stream().map(Line::net).reduce(Money.zero(currency), Money::plus);
        rows.add(new Row(List.of(Words.t("analyses.total"), "", "", "", "", "", Words.amount(sum)), null, 0, true));
        var heads = BacklogTable.heads();
        return new Report(heads, rows, BacklogTable.of(heads, lines, currency));
    }
}
