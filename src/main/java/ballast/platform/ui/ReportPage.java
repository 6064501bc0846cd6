package ballast.platform.ui;

import ballast.platform.export.CsvWriter;
import ballast.platform.export.Tabular;
import ballast.platform.export.XlsxWriter;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report of the books: a few filters, rows that lead down to what is behind them, export. */
public final class ReportPage extends FullPage {

    private static final String CELL =
            "<a href=\"${item.link}\" class=\"report-cell\" style=\"padding-inline-start:${item.depth}rem\">${item.text}</a>";

    /** What to show now. */
    public record Report(List<String> heads, List<Row> rows, Tabular table) {}

    /**
     * One row.
     *
     * @param link to what is behind it, or null
     * @param depth in a tree of groups
     * @param strong a subtotal or total
     */
    public record Row(List<String> cells, @Nullable String link, int depth, boolean strong) implements Serializable {}

    private final String title;
    private final ListFilters filters;
    private final Grid<Row> grid = new Grid<>();
    private SerializableSupplier<Report> report = () -> {
        throw new IllegalStateException();
    };
    private List<String> heads = List.of();

    public ReportPage(String report) {
        super("list-page");
        title = Words.t(report);
        filters = new ListFilters(report, this::refresh);
        var actions = new Div(
                new Anchor(event -> export(event, report, true), Words.t("platform.list.export-xlsx")),
                new Anchor(event -> export(event, report, false), Words.t("platform.list.export-csv")));
        actions.addClassName("list-actions");
        var head = new Div(new H2(Words.t(report)), actions);
        head.addClassName("list-head");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.addClassNames("list-grid", "report");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setSizeFull();
        grid.setPartNameGenerator(row -> row.strong() ? "strong" : null);
        grid.getElement().setAttribute("aria-label", Words.t(report));
        add(head, filters, grid);
        expand(grid);
    }

    public ListFilters filters() {
        return filters;
    }

    public ReportPage shows(SerializableSupplier<Report> supplier) {
        report = supplier;
        return this;
    }

    /** Something between the filters and the rows, such as a chart. */
    public ReportPage above(Component part) {
        addComponentAtIndex(indexOf(grid), part);
        return this;
    }

    private void refresh() {
        show();
        var query = filters.query();
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(
                        null,
                        query.isEmpty()
                                ? UI.getCurrent().getActiveViewLocation().getPath()
                                : "?" + query);
    }

    private void show() {
        try {
            var now = report.get();
            if (!now.heads().equals(heads)) {
                heads = now.heads();
                grid.removeAllColumns();
                for (int i = 0; i < heads.size(); i++) {
                    column(i);
                }
            }
            grid.setItems(now.rows());
        } catch (RuntimeException e) {
            Problems.show(e);
        }
    }

    private void column(int index) {
        if (index == 0) {
            grid.addColumn(LitRenderer.<Row>of(CELL)
                            .withProperty("link", row -> row.link() == null ? "" : row.link())
                            .withProperty("depth", row -> row.depth() * 1.25)
                            .withProperty("text", row -> row.cells().getFirst()))
                    .setHeader(heads.getFirst())
                    .setFlexGrow(4)
                    .setWidth("14rem");
        } else {
            grid.addColumn(row -> row.cells().get(index))
                    .setHeader(heads.get(index))
                    .setTextAlign(ColumnTextAlign.END)
                    .setWidth("8rem");
        }
    }

    private void export(DownloadEvent event, String name, boolean xlsx) throws IOException {
        event.getSession().lock();
        Tabular table;
        var before = UI.getCurrent();
        try {
            UI.setCurrent(event.getUI());
            table = report.get().table();
        } finally {
            UI.setCurrent(before);
            event.getSession().unlock();
        }
        event.setFileName(name + (xlsx ? ".xlsx" : ".csv"));
        event.setContentType(
                xlsx ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv;charset=UTF-8");
        try (var out = event.getOutputStream()) {
            if (xlsx) {
                XlsxWriter.write(table, out);
            } else {
                CsvWriter.write(table, out);
            }
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        super.afterNavigation(event);
        filters.restore(event.getLocation());
        show();
    }

    @Override
    String title() {
        return title;
    }
}
