package ballast.stockreports.ui;

import ballast.inventory.InventoryPermissions;
import ballast.platform.company.Companies;
import ballast.platform.ui.ReportPage;
import ballast.stockreports.StockTurns;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** How fast the stock turns, item by item, the slowest first. */
@Route("stockreports/turnover")
@RolesAllowed(InventoryPermissions.COST_READ)
@Menu(title = "stockreports.turnover", icon = "vaadin:refresh", order = 274)
class TurnoverPage extends Composite<ReportPage> {

    private final StockTurns turns;
    private final Companies companies;

    TurnoverPage(StockTurns turns, Companies companies) {
        this.turns = turns;
        this.companies = companies;
    }

    @Override
    protected ReportPage initContent() {
        var page = new ReportPage("stockreports.turnover");
        var today = companies.today();
        var from = page.filters().date("from", today.minusYears(1).plusDays(1));
        var to = page.filters().date("to", today);
        return page.shows(() -> Tables.report(turns.between(from.getValue(), to.getValue())));
    }
}
