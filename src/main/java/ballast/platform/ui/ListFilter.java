package ballast.platform.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A filter of a list and how its value stands in the address, so that a link brings the same list back. */
record ListFilter<V extends @Nullable Object>(
        String key, HasValue<?, V> field, SerializableFunction<V, String> write, SerializableFunction<String, V> read)
        implements Serializable {

    String toAddress() {
        return field.isEmpty() ? "" : write.apply(field.getValue());
    }

    void fromAddress(@Nullable String text) {
        var value = read.apply(text == null ? "" : text);
        field.setValue(value == null ? field.getEmptyValue() : value);
    }

    static @Nullable Long number(String text) {
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
