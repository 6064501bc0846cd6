package ballast.platform.ui;

import ballast.platform.db.Listing;
import ballast.platform.db.Page;
import ballast.platform.money.Money;
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
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of documents: filters kept in the address, lazy sorted rows, totals of the filtered set, export. */
public final class ListPage<R> extends VerticalLayout implements AfterNavigationObserver {

    private final String document;
    private final ListGrid<R> grid;
    private final Div filters = new Div();
    private final Div actions = new Div();
    private final List<ListFilter<?>> known = new ArrayList<>();
    private boolean restoring;

    public ListPage(String document) {
        this.document = document;
        this.grid = new ListGrid<>(document);
        addClassName("list-page");
        setSizeFull();
        setPadding(false);
        setSpacing(false);
        filters.addClassName("list-filters");
        actions.addClassName("list-actions");
        var head = new Div(new H2(Words.t(document + ".list")), actions);
        head.addClassName("list-head");
        actions.add(new ListMenu<>(document, grid, this::query));
        add(head, filters, grid, grid.foot());
        expand(grid);
    }

    // filters

    public TextField search() {
        var field = new TextField();
        field.setPlaceholder(Words.t(document + ".search"));
        field.setAriaLabel(Words.t("platform.search"));
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setMaxLength(200);
        field.addFocusShortcut(Key.KEY_F, KeyModifier.ALT);
        field.addClassName("list-search");
        return filter(new ListFilter<>("q", field, text -> text, text -> text), field);
    }

    public <E extends Enum<E>> Select<E> choice(String key, Class<E> type, String prefix) {
        var field = new Select<E>();
        field.setItems(type.getEnumConstants());
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(Words.t(document + "." + key) + ": " + Words.t("platform.all"));
        field.setItemLabelGenerator(
                constant -> constant == null ? field.getEmptySelectionCaption() : Words.t(prefix, constant));
        field.setAriaLabel(Words.t(document + "." + key));
        return filter(new ListFilter<>(key, field, Enum::name, name -> constant(type, name)), field);
    }

    public DatePicker date(String key) {
        var field = Dates.picker("");
        field.setPlaceholder(Words.t(document + "." + key));
        field.setAriaLabel(Words.t(document + "." + key));
        field.setClearButtonVisible(true);
        return filter(new ListFilter<@Nullable LocalDate>(key, field, String::valueOf, ListFilter::date), field);
    }

    public Lookup lookup(String key, Lookup field) {
        field.addClassName("list-lookup");
        return filter(new ListFilter<@Nullable Long>(key, field, String::valueOf, Long::valueOf), field);
    }

    private <C extends Component> C filter(ListFilter<?> filter, C field) {
        known.add(filter);
        filters.add(field);
        filter.field().addValueChangeListener(event -> {
            if (!restoring) {
                refresh();
            }
        });
        return field;
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
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
            var create = new Button(
                    Words.t(document + ".new"),
                    VaadinIcon.PLUS.create(),
                    event -> UI.getCurrent().navigate(path));
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
        var parameters = new LinkedHashMap<String, String>();
        for (var filter : known) {
            if (!filter.toAddress().isEmpty()) {
                parameters.put(filter.key(), filter.toAddress());
            }
        }
        var query = QueryParameters.simple(parameters).getQueryString();
        return query.isEmpty() ? UI.getCurrent().getActiveViewLocation().getPath() : "?" + query;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        restoring = true;
        for (var filter : known) {
            filter.fromAddress(event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter(filter.key())
                    .orElse(null));
        }
        restoring = false;
        grid.reload();
    }

    public Grid<R> grid() {
        return grid;
    }
}
