package ballast.sales.ui;

import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import ballast.platform.ui.Words;
import ballast.platform.ui.kpi.Kpi;
import ballast.platform.ui.kpi.Kpi.Chart;
import ballast.platform.ui.kpi.Kpi.Tile;
import ballast.platform.ui.kpi.KpiSource;
import ballast.sales.SalesFigures;
import ballast.sales.SalesPermissions;
import java.time.format.TextStyle;
import java.util.List;
import org.springframework.stereotype.Component;

/** How sales stand, on the workspace. */
@Component
class SalesKpis implements KpiSource {

    private final SalesFigures figures;
    private final Companies companies;

    SalesKpis(SalesFigures figures, Companies companies) {
        this.figures = figures;
        this.companies = companies;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String permission() {
        return SalesPermissions.INVOICE_READ;
    }

    @Override
    public List<Kpi> kpis() {
        var open = figures.open();
        var months = figures.months();
        var first = companies.today().withDayOfMonth(1);
        var present =
                months.stream().filter(month -> month.month().equals(first)).findFirst();
        var currency = companies.current().currencyCode();
        return List.of(
                tile(
                        "invoiced",
                        present.map(month -> Money.round(month.net(), currency)).orElse(Money.zero(currency)),
                        present.map(SalesFigures.Month::invoices).orElse(0),
                        "sales/invoices?from=" + first,
                        false),
                tile("open", open.open(), open.openCount(), "accounting/open-items?control=RECEIVABLE", false),
                tile(
                        "overdue",
                        open.overdue(),
                        open.overdueCount(),
                        "sales/invoices?state=OVERDUE",
                        open.overdue().signum() > 0),
                new Tile(
                        Words.t("sales.kpi.drafts"),
                        String.valueOf(open.drafts()),
                        Words.t("sales.kpi.drafts.detail"),
                        "sales/invoices?state=DRAFT",
                        false),
                new Chart(
                        Words.t("sales.kpi.revenue"),
                        "bar",
                        months.stream()
                                .map(month -> month.month().getMonth().getDisplayName(TextStyle.SHORT, Words.locale()))
                                .toList(),
                        List.of(new Chart.Series(
                                currency,
                                months.stream()
                                        .map(month -> month.net().doubleValue())
                                        .toList()))));
    }

    private static Tile tile(String key, Money amount, int count, String path, boolean alarming) {
        return new Tile(
                Words.t("sales.kpi." + key),
                Words.money(amount),
                Words.t("sales.kpi." + key + ".detail", count),
                path,
                alarming);
    }
}
