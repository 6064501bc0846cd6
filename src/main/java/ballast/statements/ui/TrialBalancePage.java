package ballast.statements.ui;

import ballast.platform.company.Companies;
import ballast.platform.text.Labels;
import ballast.platform.ui.ReportPage;
import ballast.platform.ui.ReportPage.Report;
import ballast.platform.ui.Words;
import ballast.statements.DateRange;
import ballast.statements.StatementsPermissions;
import ballast.statements.TrialBalance;
import ballast.statements.TrialBalances;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;

/** The trial balance: opening, movement and closing of every account. */
@Route("statements/trial-balance")
@RolesAllowed(StatementsPermissions.REPORT_READ)
@Menu(title = "statements.trial-balance", icon = "vaadin:scale", order = 500)
class TrialBalancePage extends Composite<ReportPage> {

    private final TrialBalances balances;
    private final Companies companies;
    private final Labels labels;

    TrialBalancePage(TrialBalances balances, Companies companies, Labels labels) {
        this.balances = balances;
        this.companies = companies;
        this.labels = labels;
    }

    @Override
    protected ReportPage initContent() {
        var page = new ReportPage("statements.trial-balance");
        var today = companies.today();
        var from = page.filters().date("from", today.withDayOfYear(1));
        var to = page.filters().date("to", today);
        return page.shows(() -> report(balances.of(List.of(range(from, to)))));
    }

    static DateRange range(DatePicker from, DatePicker to) {
        return new DateRange(from.getValue(), to.getValue());
    }

    private Report report(TrialBalance balance) {
        var rows = new Rows(balance.currency());
        var period = balance.periods().getFirst();
        for (var line : balance.lines()) {
            var f = line.periods().getFirst();
            rows.add(
                    line.number() + "  " + line.name(),
                    List.of(f.opening(), f.debit(), f.credit(), f.closing()),
                    line.subtotal() ? null : Rows.ledger(line.account(), period.from(), period.to()),
                    line.depth(),
                    line.subtotal());
        }
        var total = balance.totals().getFirst();
        rows.total("statements.total", List.of(total.opening(), total.debit(), total.credit(), total.closing()));
        var heads = new ArrayList<>(List.of(Words.t("statements.account.name")));
        for (var figure : List.of("opening", "debit", "credit", "closing")) {
            heads.add(Words.t("statements.trial-balance." + figure));
        }
        return new Report(heads, rows.all(), balance.toTabular(labels, Words.locale()));
    }
}
