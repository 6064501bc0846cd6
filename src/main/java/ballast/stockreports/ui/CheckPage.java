package ballast.stockreports.ui;

import ballast.inventory.InventoryPermissions;
import ballast.inventory.StockFigures;
import ballast.inventory.StockFigures.Finding;
import ballast.platform.export.Tabular;
import ballast.platform.export.Tabular.Column;
import ballast.platform.ui.ReportPage;
import ballast.platform.ui.ReportPage.Report;
import ballast.platform.ui.ReportPage.Row;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Whether stock, its parts and the books agree, checked at this moment over all moves. */
@Route("stockreports/check")
@RolesAllowed(InventoryPermissions.STOCK_CHECK)
@Menu(title = "stockreports.check", icon = "vaadin:check-square-o", order = 278)
class CheckPage extends Composite<ReportPage> {

    private final StockFigures figures;

    CheckPage(StockFigures figures) {
        this.figures = figures;
    }

    @Override
    protected ReportPage initContent() {
        return new ReportPage("stockreports.check").shows(this::report);
    }

    private Report report() {
        var findings = figures.check();
        var heads = List.of(Words.t("stockreports.check.rule"), Words.t("stockreports.check.result"));
        var rows = findings.stream()
                .map(one -> new Row(List.of(name(one), result(one)), null, 0, one.failed() > 0))
                .toList();
        var columns = List.of(Column.text(heads.getFirst()), Column.text(heads.getLast()));
        var cells =
                findings.stream().map(one -> List.of(name(one), result(one))).toList();
        return new Report(heads, rows, new Tabular(Words.t("stockreports.check"), columns, cells));
    }

    private static String name(Finding finding) {
        return Words.t("inventory.check." + finding.name());
    }

    private static String result(Finding finding) {
        return finding.failed() == 0
                ? "✓ " + Words.t("stockreports.check.holds")
                : "✗ " + Words.t("stockreports.check.fails", finding.failed());
    }
}
