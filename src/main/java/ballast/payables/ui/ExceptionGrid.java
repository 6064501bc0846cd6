package ballast.payables.ui;

import ballast.payables.BillExceptions.Row;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.function.ValueProvider;

/** The list of exceptions, beside the bill. */
final class ExceptionGrid {

    private ExceptionGrid() {}

    static Grid<Row> create() {
        var grid = new Grid<Row>();
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.addClassName("list-grid");
        grid.setSizeFull();
        column(grid, "supplier", row -> row.supplier() + " " + row.reference()).setFlexGrow(3);
        column(grid, "kind", row -> Words.t("payables.exception.kind", row.kind()));
        column(grid, "expected", row -> Words.plain(row.expected())).setTextAlign(ColumnTextAlign.END);
        column(grid, "found", row -> Words.plain(row.found())).setTextAlign(ColumnTextAlign.END);
        column(grid, "net", row -> Words.money(row.net())).setTextAlign(ColumnTextAlign.END);
        column(grid, "owner", Row::owner);
        column(grid, "age", row -> String.valueOf(row.days())).setTextAlign(ColumnTextAlign.END);
        return grid;
    }

    private static Grid.Column<Row> column(Grid<Row> grid, String key, ValueProvider<Row, String> value) {
        return grid.addColumn(value)
                .setHeader(Words.t("payables.exception." + key))
                .setAutoWidth(true);
    }
}
