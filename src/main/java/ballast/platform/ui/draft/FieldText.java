package ballast.platform.ui.draft;

import ballast.platform.ui.Words;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What a value reads like in its field, for people who compare two of them. */
final class FieldText {

    private FieldText() {}

    @SuppressWarnings({"unchecked", "rawtypes"})
    static String of(HasValue<?, ?> field, @Nullable Object value) {
        if (value == null) {
            return "–";
        }
        var text = switch (field) {
            case Worded worded -> worded.words(value);
            case ComboBox box -> box.getItemLabelGenerator().apply(value);
            case Select select ->
                select.getItemLabelGenerator() == null
                        ? value.toString()
                        : select.getItemLabelGenerator().apply(value);
            default -> plain(value);
        };
        return text == null || text.toString().isBlank() ? "–" : text.toString();
    }

    private static String plain(Object value) {
        return switch (value) {
            case BigDecimal number -> Words.plain(number);
            case LocalDate date -> Words.date(date);
            case Boolean yes -> Words.t(yes ? "platform.yes" : "platform.no");
            case Collection<?> several -> Words.t("platform.draft.several", several.size());
            default -> value.toString();
        };
    }
}
