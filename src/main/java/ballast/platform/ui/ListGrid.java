package ballast.platform.ui;

import ballast.platform.db.Listing;
import ballast.platform.db.Page;
import ballast.platform.ui.explain.Explanation;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.SerializableFunction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The rows of a list: as columns on a desk, as cards on a phone. */
final class ListGrid<R> extends Grid<R> {

    private static final int PHONE = 640;
    private static final int FIRST = 100;

    private final String document;
    private final List<ListColumn<R>> columns = new ArrayList<>();
    private final Div foot = new Div();
    private SerializableFunction<Page, Listing<R>> rows = page -> Listing.of(List.of());
    private List<R> first = List.of();
    private int size = -1;
    private boolean sized;

    ListGrid(String document) {
        this.document = document;
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        addClassName("list-grid");
        setSizeFull();
        setColumnReorderingAllowed(true);
        setMultiSort(false);
        setEmptyStateText(Words.t("platform.list.empty"));
        foot.addClassName("list-foot");
        getElement().setAttribute("aria-label", Words.t(document + ".list"));
    }

    void column(ListColumn<R> column) {
        columns.add(column);
        var renderer = column.renderer();
        var shown = renderer == null ? addColumn(column::text) : addColumn(renderer);
        shown.setKey(column.key)
                .setHeader(Words.t(document + "." + column.key))
                .setResizable(true)
                .setAutoWidth(true);
        if (column.number) {
            shown.setTextAlign(ColumnTextAlign.END);
        }
    }

    void explain(SerializableFunction<R, Explanation> explanation) {
        var column = columns.getLast();
        column.explanation = explanation;
        getColumnByKey(column.key).setRenderer(Objects.requireNonNull(column.renderer()));
    }

    void sortable(List<String> keys) {
        for (var column : columns) {
            if (keys.contains(column.key)) {
                column.sortable = true;
                getColumnByKey(column.key).setSortable(true).setSortProperty(column.key);
            }
        }
    }

    List<ListColumn<R>> visibleColumns() {
        return getColumns().stream()
                .filter(shown -> shown.isVisible())
                .flatMap(shown -> columns.stream().filter(column -> column.key.equals(shown.getKey())))
                .toList();
    }

    List<ListColumn<R>> columns() {
        return columns;
    }

    void rows(SerializableFunction<Page, Listing<R>> wanted) {
        rows = wanted;
    }

    Listing<R> page(int offset, int limit) {
        return rows.apply(new Page(offset, limit, sorts(getSortOrder())));
    }

    void opens(SerializableFunction<R, String> path) {
        addItemClickListener(event -> {
            if (event.getClickCount() == 1 && !event.isCtrlKey() && !event.isMetaKey()) {
                Navigation.to(path.apply(event.getItem()));
            } else if (event.isCtrlKey() || event.isMetaKey()) {
                UI.getCurrent().getPage().open(path.apply(event.getItem()), "_blank");
            }
        });
        addClassName("opens");
    }

    void reload() {
        size = -1;
        first = List.of();
        if (!sized) {
            sized = true;
            setItems(this::fetch, this::count);
        } else {
            getDataProvider().refreshAll();
        }
    }

    /** Size and first rows come from one transaction; the rows wait here for the grid to ask. */
    private int count(Query<R, Void> query) {
        if (size < 0) {
            var listing = page(0, FIRST);
            first = listing.rows();
            size = Math.max(listing.size(), 0);
            tell(listing);
        }
        return Math.min(size, Listing.CAP);
    }

    private Stream<R> fetch(Query<R, Void> query) {
        var known = first;
        first = List.of();
        var end = query.getOffset() + query.getLimit();
        if (end <= known.size() || !known.isEmpty() && known.size() == size) {
            return known.subList(Math.min(query.getOffset(), known.size()), Math.min(end, known.size())).stream();
        }
        return page(query.getOffset(), query.getLimit()).rows().stream();
    }

    private void tell(Listing<R> listing) {
        foot.removeAll();
        var count = size > Listing.CAP
                ? Words.plain(BigDecimal.valueOf(Listing.CAP)) + "+"
                : Words.plain(BigDecimal.valueOf(size));
        foot.add(new Div(Words.t("platform.list.count", count)));
        for (Map.Entry<String, BigDecimal> total : listing.totals().entrySet()) {
            var sum = new Div(Words.t(document + "." + total.getKey()) + " " + Words.decimal(total.getValue(), 2));
            sum.addClassName("list-total");
            foot.add(sum);
        }
    }

    Component foot() {
        return foot;
    }

    private static <R> List<Page.Sort> sorts(List<GridSortOrder<R>> orders) {
        return orders.stream()
                .map(order ->
                        new Page.Sort(order.getSorted().getKey(), order.getDirection() == SortDirection.DESCENDING))
                .toList();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var page = event.getUI().getPage();
        page.addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
        var details = page.getExtendedClientDetails();
        fit(details == null ? PHONE : details.getWindowInnerWidth());
    }

    private void fit(int width) {
        var phone = width > 0 && width < PHONE;
        if (phone && getColumnByKey("card") == null) {
            addColumn(ListCard.of(columns)).setKey("card");
        }
        setClassName("cards", phone);
        for (var shown : getColumns()) {
            shown.setVisible("card".equals(shown.getKey()) == phone);
        }
    }
}
