package ballast.purchasing.ui;

import ballast.parties.ui.PartyLookup;
import ballast.platform.ui.ReportPage;
import ballast.purchasing.PurchaseReports;
import ballast.purchasing.PurchasingPermissions;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** What was received and is not billed, by order line: what stands on that account. */
@Route("purchasing/received-not-billed")
@RolesAllowed(PurchasingPermissions.ORDER_READ)
@Menu(title = "purchasing.received-not-billed", icon = "vaadin:scale", order = 172)
class UnbilledPage extends Composite<ReportPage> {

    private final PurchaseReports reports;
    private final PartyLookup parties;

    UnbilledPage(PurchaseReports reports, PartyLookup parties) {
        this.reports = reports;
        this.parties = parties;
    }

    @Override
    protected ReportPage initContent() {
        var page = new ReportPage("purchasing.received-not-billed");
        var party = page.filters().lookup("party", parties.suppliers());
        return page.shows(
                () -> LineReport.of("purchasing.received-not-billed", "unbilled", reports.unbilled(party.getValue())));
    }
}
