package ballast.purchasing.ui;

import ballast.parties.ui.PartyLookup;
import ballast.platform.ui.ReportPage;
import ballast.purchasing.PurchaseReports;
import ballast.purchasing.PurchasingPermissions;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** What suppliers still have to deliver, the most urgent first. */
@Route("purchasing/open-orders")
@RolesAllowed(PurchasingPermissions.ORDER_READ)
@Menu(title = "purchasing.open-orders", icon = "vaadin:hourglass", order = 170)
class OpenOrdersPage extends Composite<ReportPage> {

    private final PurchaseReports reports;
    private final PartyLookup parties;

    OpenOrdersPage(PurchaseReports reports, PartyLookup parties) {
        this.reports = reports;
        this.parties = parties;
    }

    @Override
    protected ReportPage initContent() {
        var page = new ReportPage("purchasing.open-orders");
        var party = page.filters().lookup("party", parties.suppliers());
        return page.shows(() -> LineReport.of("purchasing.open-orders", "openValue", reports.open(party.getValue())));
    }
}
