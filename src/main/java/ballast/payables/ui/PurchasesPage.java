package ballast.payables.ui;

import ballast.payables.PayablesPermissions;
import ballast.payables.PurchaseFigures;
import ballast.platform.company.Companies;
import ballast.platform.ui.ReportPage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

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
        return page.shows(() -> PurchasesReport.of(
                figures.bySupplier(from.getValue(), to.getValue()),
                companies.current().currencyCode()));
    }
}
