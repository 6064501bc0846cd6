package ballast.statements.ui;

import ballast.platform.company.Companies;
import ballast.platform.text.Labels;
import ballast.platform.ui.ReportPage;
import ballast.platform.ui.ReportPage.Report;
import ballast.platform.ui.Words;
import ballast.statements.DateRange;
import ballast.statements.IncomeStatement;
import ballast.statements.IncomeStatements;
import ballast.statements.StatementsPermissions;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** What was earned and spent, beside the period before and the year before. */
@Route("statements/income-statement")
@RolesAllowed(StatementsPermissions.REPORT_READ)
@Menu(title = "statements.income-statement", icon = "vaadin:trending-up", order = 510)
class IncomeStatementPage extends Composite<ReportPage> {

    private final IncomeStatements statements;
    private final Companies companies;
    private final Labels labels;

    IncomeStatementPage(IncomeStatements statements, Companies companies, Labels labels) {
        this.statements = statements;
        this.companies = companies;
        this.labels = labels;
    }

    @Override
    protected ReportPage initContent() {
        var page = new ReportPage("statements.income-statement");
        var today = companies.today();
        var from = page.filters().date("from", today.withDayOfYear(1));
        var to = page.filters().date("to", today);
        return page.shows(() -> report(statements.compared(TrialBalancePage.range(from, to))));
    }

    private Report report(IncomeStatement statement) {
        var period = statement.periods().getFirst();
        var rows = new Rows(statement.currency())
                .lines(statement.income(), period.from(), period.to())
                .total("statements.total-income", statement.totalIncome())
                .lines(statement.expenses(), period.from(), period.to())
                .total("statements.total-expenses", statement.totalExpenses())
                .total("statements.profit", statement.profit());
        var heads = Rows.heads(
                "statements.account.name",
                statement.periods().stream().map(IncomeStatementPage::head).toList());
        return new Report(heads, rows.all(), statement.toTabular(labels, Words.locale()));
    }

    private static String head(DateRange period) {
        return Words.date(period.from()) + " – " + Words.date(period.to());
    }
}
