package ballast.statements.ui;

import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import ballast.platform.ui.CurrentUser;
import ballast.platform.ui.Words;
import ballast.platform.ui.kpi.Kpi;
import ballast.platform.ui.kpi.Kpi.Chart;
import ballast.platform.ui.kpi.Kpi.Tile;
import ballast.platform.ui.kpi.KpiSource;
import ballast.statements.LedgerFigures;
import ballast.statements.LedgerFigures.Month;
import ballast.statements.StatementsPermissions;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the books stand, on the workspace. */
@Component
class StatementsKpis implements KpiSource {

    private final LedgerFigures figures;
    private final Companies companies;

    StatementsKpis(LedgerFigures figures, Companies companies) {
        this.figures = figures;
        this.companies = companies;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public String permission() {
        return StatementsPermissions.REPORT_READ;
    }

    @Override
    public List<Kpi> kpis() {
        var today = companies.today();
        var now = figures.today();
        var months = now.months();
        var month = months.getLast();
        var kpis = new ArrayList<Kpi>();
        kpis.add(tile("cash", now.cash(), cash(now.bank())));
        if (!CurrentUser.may("sales.invoice.read")) { // who may, is told by sales
            kpis.add(tile("receivables", now.receivables(), "statements/ageing?side=RECEIVABLE"));
        }
        kpis.addAll(List.of(
                tile("payables", now.payables(), "statements/ageing?side=PAYABLE"),
                tile(
                        "profit",
                        month.income().minus(month.expenses()),
                        "statements/income-statement?from=" + today.withDayOfMonth(1) + "&to=" + today),
                chart(
                        "result",
                        "bar",
                        months,
                        List.of(series("income", months, Month::income), series("expenses", months, Month::expenses))),
                chart("cash-by-month", "line", months, List.of(series("cash", months, Month::cash)))));
        return kpis;
    }

    /** The account itself, or the sheet that lists them. */
    private static String cash(@Nullable Integer bank) {
        return bank == null ? "statements/balance-sheet" : "statements/general-ledger?account=" + bank;
    }

    private static Tile tile(String key, Money amount, String path) {
        return new Tile(
                Words.t("statements.kpi." + key),
                Words.money(amount),
                Words.t("statements.kpi." + key + ".detail"),
                path,
                amount.signum() < 0);
    }

    private static Chart chart(String key, String type, List<Month> months, List<Chart.Series> series) {
        return new Chart(
                Words.t("statements.kpi." + key),
                type,
                months.stream()
                        .map(month -> month.month().getMonth().getDisplayName(TextStyle.SHORT, Words.locale()))
                        .toList(),
                series);
    }

    private static Chart.Series series(String key, List<Month> months, Function<Month, Money> amount) {
        return new Chart.Series(
                Words.t("statements.kpi." + key),
                months.stream()
                        .map(month -> amount.apply(month).amount().doubleValue())
                        .toList());
    }
}
