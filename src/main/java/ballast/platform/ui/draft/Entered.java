package ballast.platform.ui.draft;

import ballast.platform.draft.DraftContent;
import ballast.platform.draft.RecordJson;
import ballast.platform.ui.Form;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of a form, whether or not it could be stored. */
final class Entered {

    private static final int LONGEST_NAME = 100;

    private Entered() {}

    /** By component, without what nobody may read. */
    static Map<String, @Nullable Object> values(Form<?> form, Record opened) {
        var before = RecordJson.of(opened);
        var values = new LinkedHashMap<String, @Nullable Object>();
        form.fields().forEach((component, field) -> {
            if (!(field instanceof PasswordField)) {
                var nothing = field.isEmpty() && before.path(component).isNull();
                values.put(component, nothing ? null : value(field));
            }
        });
        return values;
    }

    private static @Nullable Object value(HasValue<?, ?> field) {
        return field.getValue() instanceof String text ? text.strip() : field.getValue();
    }

    /** A new document has no name yet: what was entered first tells it from others. */
    static String name(Form<?> form, String title, DraftContent content) {
        return form.fields().entrySet().stream()
                .filter(one -> content.mine().has(one.getKey()))
                .map(Map.Entry::getValue)
                .filter(field -> !field.isEmpty() && !(field.getValue() instanceof Collection))
                .findFirst()
                .map(field -> title + " · "
                        + FieldText.of(field, field.getValue())
                                .lines()
                                .findFirst()
                                .orElse(""))
                .map(name -> name.substring(0, Math.min(LONGEST_NAME, name.length())))
                .orElse(title);
    }
}
