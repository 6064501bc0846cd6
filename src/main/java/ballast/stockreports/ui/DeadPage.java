package ballast.stockreports.ui;

import ballast.inventory.InventoryPermissions;
import ballast.platform.company.Companies;
import ballast.platform.ui.ReportPage;
import ballast.platform.ui.Words;
import ballast.stockreports.StockTurns;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** What is on hand though nobody has wanted it for long. */
@Route("stockreports/dead")
@RolesAllowed(InventoryPermissions.COST_READ)
@Menu(title = "stockreports.dead", icon = "vaadin:archive", order = 276)
class DeadPage extends Composite<ReportPage> {

    private static final int USUAL_MONTHS = 6;

    private final StockTurns turns;
    private final Companies companies;

    DeadPage(StockTurns turns, Companies companies) {
        this.turns = turns;
        this.companies = companies;
    }

    @Override
    protected ReportPage initContent() {
        var page = new ReportPage("stockreports.dead");
        var since = page.filters().date("since", companies.today().minusMonths(USUAL_MONTHS));
        return page.shows(
                () -> Tables.report(turns.unusedSince(since.getValue()).totalled(Words.t("stockreports.total"))));
    }
}
