package ballast.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The filters over a list or a report; the address always says what they say. */
public final class ListFilters extends Div {

    private final String document;
    private final SerializableRunnable onChange;
    private final List<ListFilter<?>> known = new ArrayList<>();
    private boolean restoring;

    public ListFilters(String document, SerializableRunnable onChange) {
        this.document = document;
        this.onChange = onChange;
        addClassName("list-filters");
    }

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
        return add(new ListFilter<>("q", field, text -> text, text -> text), field);
    }

    public <E extends Enum<E>> Select<E> choice(String key, Class<E> type, String prefix) {
        var field = new Select<E>();
        field.setItems(type.getEnumConstants());
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(Words.t(document + "." + key) + ": " + Words.t("platform.all"));
        field.setItemLabelGenerator(
                constant -> constant == null ? field.getEmptySelectionCaption() : Words.t(prefix, constant));
        field.setAriaLabel(Words.t(document + "." + key));
        return add(new ListFilter<>(key, field, Enum::name, name -> constant(type, name)), field);
    }

    /** A choice that is never empty: the initial one unless the address says another. */
    public <E extends Enum<E>> Select<E> choice(String key, Class<E> type, String prefix, E initial) {
        var field = new Select<E>();
        field.setItems(type.getEnumConstants());
        field.setValue(initial);
        field.setItemLabelGenerator(constant -> Words.t(prefix, constant));
        field.setAriaLabel(Words.t(document + "." + key));
        return add(
                new ListFilter<>(
                        key, field, Enum::name, name -> Objects.requireNonNullElse(constant(type, name), initial)),
                field);
    }

    /** One of a few codes. */
    public Select<String> choice(String key, List<String> codes) {
        var field = new Select<String>();
        field.setItems(codes);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(Words.t(document + "." + key) + ": " + Words.t("platform.all"));
        field.setAriaLabel(Words.t(document + "." + key));
        return add(new ListFilter<>(key, field, code -> code, code -> codes.contains(code) ? code : null), field);
    }

    /** A date that is never empty: the initial one unless the address says another. */
    public DatePicker date(String key, LocalDate initial) {
        var field = Dates.picker(Words.t(document + "." + key));
        return add(
                new ListFilter<@Nullable LocalDate>(
                        key, field, String::valueOf, text -> text.isEmpty() ? initial : ListFilter.date(text)),
                field);
    }

    /** A yes or no. */
    public Checkbox flag(String key) {
        var field = new Checkbox(Words.t(document + "." + key));
        return add(new ListFilter<>(key, field, String::valueOf, Boolean::valueOf), field);
    }

    public DatePicker date(String key) {
        var field = Dates.picker("");
        field.setPlaceholder(Words.t(document + "." + key));
        field.setAriaLabel(Words.t(document + "." + key));
        field.setClearButtonVisible(true);
        return add(new ListFilter<@Nullable LocalDate>(key, field, String::valueOf, ListFilter::date), field);
    }

    public Lookup lookup(String key, Lookup field) {
        field.addClassName("list-lookup");
        field.setPlaceholder(Words.t(document + "." + key));
        return add(new ListFilter<@Nullable Long>(key, field, String::valueOf, ListFilter::number), field);
    }

    private <C extends Component> C add(ListFilter<?> filter, C field) {
        known.add(filter);
        add(field);
        filter.field().addValueChangeListener(event -> {
            if (!restoring) {
                onChange.run();
            }
        });
        return field;
    }

    /** Takes the values from an address, without telling of a change. */
    public void restore(Location location) {
        restoring = true;
        var parameters = location.getQueryParameters();
        known.forEach(filter ->
                filter.fromAddress(parameters.getSingleParameter(filter.key()).orElse(null)));
        restoring = false;
    }

    /** The query string that brings these values back, or "". */
    public String query() {
        var parameters = new LinkedHashMap<String, String>();
        for (var filter : known) {
            if (!filter.toAddress().isEmpty()) {
                parameters.put(filter.key(), filter.toAddress());
            }
        }
        return QueryParameters.simple(parameters).getQueryString();
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }
}
