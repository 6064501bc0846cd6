package ballast.platform.ui;

import com.vaadin.flow.component.HasValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A component of a record in its field, and back. */
final class FieldValue {

    private FieldValue() {}

    @SuppressWarnings({"unchecked", "rawtypes"})
    static void put(HasValue field, @Nullable Object value) {
        field.setValue(value == null ? field.getEmptyValue() : plain(value));
    }

    /** Numbers without the zeros that the database pads them with, but with their cents. */
    private static Object plain(Object value) {
        return value instanceof BigDecimal number && number.scale() > 2
                ? number.setScale(Math.max(2, number.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY)
                : value;
    }

    /** A number that was not changed keeps its scale, so that an untouched record stays equal to itself. */
    static @Nullable Object same(@Nullable Object now, @Nullable Object before) {
        return now instanceof BigDecimal a && before instanceof BigDecimal b && a.compareTo(b) == 0 ? before : now;
    }
}
