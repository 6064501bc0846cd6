package ballast.statements.ui;

import ballast.platform.company.Companies;
import ballast.platform.text.Labels;
import ballast.platform.ui.ReportPage;
import ballast.platform.ui.ReportPage.Report;
import ballast.platform.ui.Words;
import ballast.statements.BalanceSheet;
import ballast.statements.BalanceSheets;
import ballast.statements.StatementsPermissions;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What the company owns and owes on a day, beside the year's beginning and the year before. */
@Route("statements/balance-sheet")
@RolesAllowed(StatementsPermissions.REPORT_READ)
@Menu(title = "statements.balance-sheet", icon = "vaadin:institution", order = 520)
class BalanceSheetPage extends Composite<ReportPage> {

    private final BalanceSheets sheets;
    private final Companies companies;
    private final Labels labels;

    BalanceSheetPage(BalanceSheets sheets, Companies companies, Labels labels) {
        this.sheets = sheets;
        this.companies = companies;
        this.labels = labels;
    }

    @Override
    protected ReportPage initContent() {
        var page = new ReportPage("statements.balance-sheet");
        var on = page.filters().date("on", companies.today());
        return page.shows(() -> {
            var day = on.getValue();
            return report(sheets.at(List.of(day, day.withDayOfYear(1).minusDays(1), day.minusYears(1))));
        });
    }

    private Report report(BalanceSheet sheet) {
        var day = sheet.days().getFirst();
        var rows = new Rows(sheet.currency())
                .lines(sheet.assets(), day.withDayOfYear(1), day)
                .total("statements.total-assets", sheet.totalAssets())
                .lines(sheet.liabilities(), day.withDayOfYear(1), day)
                .total("statements.total-liabilities", sheet.totalLiabilities())
                .lines(sheet.equity(), day.withDayOfYear(1), day)
                .plain("statements.profit-brought-forward", sheet.broughtForward())
                .plain("statements.profit-of-the-year", sheet.profitOfTheYear())
                .total("statements.total-equity", sheet.totalEquity())
                .total("statements.total-liabilities-and-equity", sheet.totalLiabilitiesAndEquity());
        var heads = Rows.heads(
                "statements.account.name",
                sheet.days().stream().map(Words::date).toList());
        return new Report(heads, rows.all(), sheet.toTabular(labels, Words.locale()));
    }
}
