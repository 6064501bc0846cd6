package ballast.platform.ui;

import ballast.platform.problem.RuleViolation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What no field may hold, whatever its document: told at the field, before anything is asked of the database. */
final class Input {

    private static final int LONGEST = 10_000;
    private static final int DIGITS = 13;

    private Input() {}

    static void check(String component, HasValue<?, ?> field) {
        check(component, field.getValue());
        if (field instanceof Form.Marked marked && marked.isUnread()) {
            throw new RuleViolation("marked_cells_are_corrected");
        }
        if (field instanceof HasValidator<?> own && isRefused(own, field)) {
            throw RuleViolation.at(component, "value_is_readable");
        }
    }

    static void check(String component, @Nullable Object value) {
        switch (value) {
            case String text -> check(component, text);
            case BigDecimal number -> check(component, number);
            case LocalDate date -> check(component, date);
            case null, default -> {}
        }
    }

    private static void check(String component, String text) {
        if (text.length() > LONGEST) {
            throw RuleViolation.at(component, "text_is_not_too_long", LONGEST);
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
            throw RuleViolation.at(component, "text_has_only_characters_that_can_be_read");
        }
    }

    private static void check(String component, BigDecimal number) {
        if (number.precision() - number.scale() > DIGITS) {
            throw RuleViolation.at(component, "number_is_not_too_large");
        }
    }

    private static void check(String component, LocalDate date) {
        if (date.getYear() < 1900 || date.getYear() > 2199) {
            throw RuleViolation.at(component, "date_is_between_1900_and_2199");
        }
    }

    /** What the field itself cannot read or take, such as letters in an amount: it would count as empty otherwise. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static boolean isRefused(HasValidator own, HasValue<?, ?> field) {
        return own.getDefaultValidator()
                .apply(field.getValue(), new ValueContext(new Binder<>(), (Component) field))
                .isError();
    }
}
