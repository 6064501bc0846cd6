package ballast.platform.ui;

import ballast.platform.draft.RecordDraft;
import ballast.platform.problem.Problem;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of one record, named after its components; shows each rule's message at its field. */
public final class Form<T extends Record> extends FormLayout {

    private final String document;
    private final Class<T> type;
    private final Map<String, HasValue<?, ?>> fields = new LinkedHashMap<>();
    private @Nullable T shown;
    private boolean changed;
    private SerializableRunnable onChange = () -> {};
    private @Nullable SerializableRunnable onStale;

    public Form(String document, Class<T> type) {
        this.document = document;
        this.type = type;
        setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("30rem", 2), new ResponsiveStep("48rem", 4));
    }

    public <C extends Component & HasValue<?, ?>> Form<T> field(String component, C field) {
        return field(component, field, 1);
    }

    public <C extends Component & HasValue<?, ?>> Form<T> field(String component, C field, int columns) {
        label(component, field);
        add(field, columns);
        fields.put(component, field);
        watch(field);
        return this;
    }

    /** A field that has its own place outside the form's columns, such as a line grid. */
    public <C extends Component & HasValue<?, ?>> C outside(String component, C field) {
        if (field instanceof LineGrid<?> lines && fields.values().stream().noneMatch(LineGrid.class::isInstance)) {
            lines.addFocusShortcut(Key.KEY_L, KeyModifier.ALT);
        }
        fields.put(component, field);
        watch(field);
        return field;
    }

    private void label(String component, Component field) {
        if (field instanceof HasLabel labelled
                && Objects.requireNonNullElse(labelled.getLabel(), "").isEmpty()) {
            labelled.setLabel(Words.t(document + "." + component));
        }
        if (field instanceof TextField text) {
            text.setMaxLength(1000);
        } else if (field instanceof TextArea text) {
            text.setMaxLength(10_000);
        } else if (field instanceof DatePicker date) {
            date.setI18n(Dates.i18n());
        }
        field.setId(component);
    }

    private void watch(HasValue<?, ?> field) {
        field.addValueChangeListener(event -> {
            if (field instanceof HasValidation validated) {
                validated.setInvalid(false);
            }
            if (event.isFromClient()) {
                changed = true;
                onChange.run();
            }
        });
    }

    public Form<T> onChange(SerializableRunnable listener) {
        onChange = listener;
        return this;
    }

    /** What happens instead of a message when somebody else has stored the document since. */
    public Form<T> onStale(SerializableRunnable comparison) {
        onStale = comparison;
        return this;
    }

    public void show(T record) {
        shown = record;
        var draft = new RecordDraft<>(type, record);
        fields.forEach((component, field) -> {
            FieldValue.put(field, draft.get(component));
            if (field instanceof HasValidation validated) {
                validated.setInvalid(false);
            }
        });
        changed = false;
    }

    /** As if the user had entered it. */
    public void enter(String component, @Nullable Object value) {
        var field = fields.get(component);
        if (field != null) {
            FieldValue.put(field, value);
            changed = true;
        }
    }

    /** By the component they show. */
    public Map<String, HasValue<?, ?>> fields() {
        return Collections.unmodifiableMap(fields);
    }

    /** The record with what the fields say now. */
    public T read() {
        var draft = new RecordDraft<>(type, Objects.requireNonNull(shown));
        fields.forEach(Input::check);
        fields.forEach((component, field) -> {
            var value = field.getValue();
            draft.set(
                    component,
                    value instanceof String text ? text.strip() : FieldValue.same(value, draft.get(component)));
        });
        return draft.toRecord();
    }

    public boolean isChanged() {
        return changed;
    }

    public void setReadOnly(boolean readOnly) {
        fields.values().forEach(field -> field.setReadOnly(readOnly));
    }

    /** Runs it; a broken rule is shown at its field, or as a notification. */
    public void attempt(SerializableRunnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            var problem = Problem.of(e);
            if (onStale != null && problem.key().equals("rule.document_is_current")) {
                onStale.run();
            } else {
                show(problem);
            }
        }
    }

    private void show(Problem problem) {
        var name = problem.field().split("\\.", 2)[0];
        var field = fields.get(name);
        if (field instanceof Marked marked) {
            marked.mark(problem.field(), Words.of(problem));
        } else if (field instanceof HasValidation validated && field instanceof Component component) {
            validated.setErrorMessage(Words.of(problem));
            validated.setInvalid(true);
            component.scrollIntoView();
            if (field instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        } else {
            Problems.show(problem);
        }
    }

    public void focusFirst() {
        fields.values().stream()
                .filter(field -> !field.isReadOnly() && field instanceof Focusable<?>)
                .findFirst()
                .ifPresent(field -> ((Focusable<?>) field).focus());
    }

    /** A field that can show a problem at one of its parts, such as {@code lines.3.price}. */
    interface Marked {
        void mark(String path, String message);

        /** Whether something was typed that could not be read: what is shown is not what would be stored. */
        boolean isUnread();
    }
}
