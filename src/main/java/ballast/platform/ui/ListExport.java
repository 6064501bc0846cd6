package ballast.platform.ui;

import ballast.platform.export.CsvWriter;
import ballast.platform.export.Tabular;
import ballast.platform.export.Tabular.Column;
import ballast.platform.export.XlsxWriter;
import ballast.platform.money.Money;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The whole filtered set of a list as a file, page by page, with the columns that are shown. */
final class ListExport<R> implements DownloadHandler {

    private static final int PAGE = 1000;

    private final String document;
    private final ListGrid<R> grid;
    private final boolean xlsx;

    ListExport(String document, ListGrid<R> grid, boolean xlsx) {
        this.document = document;
        this.grid = grid;
        this.xlsx = xlsx;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        event.setFileName(document + (xlsx ? ".xlsx" : ".csv"));
        event.setContentType(
                xlsx ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv;charset=UTF-8");
        var table = locked(event, this::head);
        var columns = locked(event, grid::visibleColumns);
        Iterable<List<@Nullable Object>> rows = () -> new Rows(event, columns);
        var whole = new Tabular(table.title(), table.columns(), rows);
        try (var out = event.getOutputStream()) {
            if (xlsx) {
                XlsxWriter.write(whole, out);
            } else {
                CsvWriter.write(whole, out);
            }
        }
    }

    private Tabular head() {
        return new Tabular(
                Words.t(document + ".list"),
                grid.visibleColumns().stream().map(this::column).toList(),
                List.of());
    }

    private Column column(ListColumn<R> column) {
        var name = Words.t(document + "." + column.key);
        return column.number ? Column.number(name) : Column.text(name);
    }

    /** Only reading needs the screen's lock; sending does not hold it. */
    private static <T> T locked(DownloadEvent event, Supplier<T> work) {
        var before = UI.getCurrent();
        event.getSession().lock();
        try {
            UI.setCurrent(event.getUI());
            return work.get();
        } finally {
            UI.setCurrent(before);
            event.getSession().unlock();
        }
    }

    private final class Rows implements Iterator<List<@Nullable Object>> {

        private final DownloadEvent event;
        private final List<ListColumn<R>> columns;
        private Iterator<R> page = List.<R>of().iterator();
        private int offset;
        private boolean more = true;

        Rows(DownloadEvent event, List<ListColumn<R>> columns) {
            this.event = event;
            this.columns = columns;
        }

        @Override
        public boolean hasNext() {
            if (!page.hasNext() && more) {
                var rows = locked(event, () -> grid.page(offset, PAGE).rows());
                more = rows.size() == PAGE;
                offset += rows.size();
                page = rows.iterator();
            }
            return page.hasNext();
        }

        @Override
        public List<@Nullable Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var row = page.next();
            return columns.stream().map(column -> cell(column, row)).toList();
        }

        private @Nullable Object cell(ListColumn<R> column, R row) {
            return switch (column.value.apply(row)) {
                case Money money -> money.amount();
                case BigDecimal number -> number;
                case LocalDate date -> date.toString();
                case null, default -> column.text(row);
            };
        }
    }
}
