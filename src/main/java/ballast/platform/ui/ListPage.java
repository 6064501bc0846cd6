package ballast.platform.ui;

import ballast.platform.db.Listing;
import ballast.platform.db.Page;
import ballast.platform.money.Money;
import ballast.platform.ui.explain.Explanation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of documents: filters kept in the address, lazy sorted rows, totals of the filtered set, export. */
public final class ListPage<R> extends FullPage {

    private final String document;
    private final ListGrid<R> grid;
    private final ListFilters filters;
    private final ViewsMenu views;
    private final Div actions = new Div();

    public ListPage(String document) {
        super("list-page");
        this.document = document;
        this.grid = new ListGrid<>(document);
        this.filters = new ListFilters(document, this::refresh);
        actions.addClassName("list-actions");
        var head = new Div(new H2(Words.t(document + ".list")), actions);
        head.addClassName("list-head");
        this.views = new ViewsMenu(document, filters::query);
        actions.add(views, new ListMenu<>(document, grid, this::query));
        add(head, filters, grid, grid.foot());
        expand(grid);
    }

    // filters

    public TextField search() {
        return filters.search();
    }

    public <E extends Enum<E>> Select<E> choice(String key, Class<E> type, String prefix) {
        return filters.choice(key, type, prefix);
    }

    /** A choice that is never empty. */
    public <E extends Enum<E>> Select<E> choice(String key, Class<E> type, String prefix, E initial) {
        return filters.choice(key, type, prefix, initial);
    }

    public Select<String> choice(String key, List<String> codes) {
        return filters.choice(key, codes);
    }

    public DatePicker date(String key) {
        return filters.date(key);
    }

    /** A date that is never empty. */
    public DatePicker date(String key, LocalDate initial) {
        return filters.date(key, initial);
    }

    public Lookup lookup(String key, Lookup field) {
        return filters.lookup(key, field);
    }

    // columns

    public ListPage<R> text(String key, ValueProvider<R, ? extends @Nullable Object> value) {
        grid.column(new ListColumn<>(key, value, false, null));
        return this;
    }

    public ListPage<R> date(String key, ValueProvider<R, @Nullable LocalDate> value) {
        return text(key, value);
    }

    public ListPage<R> money(String key, ValueProvider<R, @Nullable Money> value) {
        grid.column(new ListColumn<>(key, value, true, null));
        return this;
    }

    public ListPage<R> number(String key, ValueProvider<R, @Nullable BigDecimal> value) {
        grid.column(new ListColumn<>(key, value, true, null));
        return this;
    }

    /** The figures of the column before explain themselves when they are pressed. */
    public ListPage<R> explained(SerializableFunction<R, Explanation> explanation) {
        grid.explain(explanation);
        return this;
    }

    public ListPage<R> status(String key, ValueProvider<R, ? extends Enum<?>> value, String prefix) {
        grid.column(new ListColumn<>(key, value, false, prefix));
        return this;
    }

    /** The columns of these keys can be sorted by; the first is the order a list opens with when none is asked for. */
    public ListPage<R> sortable(String... keys) {
        grid.sortable(List.of(keys));
        return this;
    }

    // behaviour

    public ListPage<R> rows(SerializableFunction<Page, Listing<R>> rows) {
        grid.rows(rows);
        return this;
    }

    public ListPage<R> opens(SerializableFunction<R, String> path) {
        grid.opens(path);
        return this;
    }

    public ListPage<R> creates(String path, String permission) {
        if (CurrentUser.may(permission)) {
            var create = new Button(Words.t(document + ".new"), VaadinIcon.PLUS.create(), event -> Navigation.to(path));
            create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            create.addClickShortcut(Key.KEY_N, KeyModifier.ALT);
            actions.add(create);
        }
        return this;
    }

    public ListPage<R> with(Component action) {
        actions.addComponentAsFirst(action);
        return this;
    }

    /** Runs an action on the selected rows, one by one, and reports each result. */
    public ListPage<R> bulk(String label, String permission, SerializableFunction<R, String> action) {
        if (CurrentUser.may(permission)) {
            actions.addComponentAsFirst(new BulkAction<>(label, grid, action));
        }
        return this;
    }

    public void refresh() {
        grid.reload();
        UI.getCurrent().getPage().getHistory().replaceState(null, query());
    }

    private String query() {
        var query = filters.query();
        return query.isEmpty() ? UI.getCurrent().getActiveViewLocation().getPath() : "?" + query;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        super.afterNavigation(event);
        var address = event.getLocation();
        var opening = views.load();
        var isPlain = address.getQueryParameters().getParameters().isEmpty();
        if (isPlain && !opening.isEmpty()) {
            filters.restore(new Location(address.getPath(), QueryParameters.fromString(opening)));
            refresh();
        } else {
            filters.restore(address);
            grid.reload();
        }
    }

    public Grid<R> grid() {
        return grid;
    }

    @Override
    String title() {
        return Words.t(document + ".list");
    }
}
