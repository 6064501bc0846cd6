package ballast.accounting.ui;

import ballast.accounting.AccountingPermissions;
import ballast.accounting.FiscalPeriod;
import ballast.accounting.FiscalPeriods;
import ballast.platform.company.Companies;
import ballast.platform.db.Listing;
import ballast.platform.ui.ListPage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The fiscal periods and how far they are closed. */
@Route("accounting/fiscal-periods")
@RolesAllowed(AccountingPermissions.PERIOD_READ)
@Menu(title = "accounting.fiscal_period.list", icon = "vaadin:lock", order = 440)
class PeriodList extends Composite<ListPage<FiscalPeriod>> {

    private final FiscalPeriods periods;
    private final Companies companies;

    PeriodList(FiscalPeriods periods, Companies companies) {
        this.periods = periods;
        this.companies = companies;
    }

    @Override
    protected ListPage<FiscalPeriod> initContent() {
        var list = new ListPage<FiscalPeriod>("accounting.fiscal_period");
        return list.with(new YearButton(periods, companies, list::refresh))
                .text("name", FiscalPeriod::name)
                .date("firstOn", FiscalPeriod::firstOn)
                .date("lastOn", FiscalPeriod::lastOn)
                .status("state", FiscalPeriod::state, "accounting.fiscal_period.state")
                .rows(page -> Listing.of(periods.list()))
                .bulk("accounting.fiscal_period.hard-close", AccountingPermissions.PERIOD_HARD_CLOSE, period -> {
                    periods.hardClose(period.id());
                    return period.name();
                })
                .bulk("accounting.fiscal_period.reopen", AccountingPermissions.PERIOD_REOPEN, period -> {
                    periods.reopen(period.id());
                    return period.name();
                })
                .bulk("accounting.fiscal_period.soft-close", AccountingPermissions.PERIOD_SOFT_CLOSE, period -> {
                    periods.softClose(period.id());
                    return period.name();
                });
    }
}
