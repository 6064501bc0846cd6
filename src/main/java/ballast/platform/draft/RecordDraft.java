package ballast.platform.draft;

import ballast.platform.problem.RuleViolation;
import java.io.Serializable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An immutable document while it is being edited: its components, some of them changed. */
public final class RecordDraft<T extends Record> implements Serializable {

    private final Class<T> type;
    private final Map<String, @Nullable Object> values = new HashMap<>();

    public RecordDraft(Class<T> type, T original) {
        this.type = type;
        for (var component : type.getRecordComponents()) {
            values.put(component.getName(), read(component, original));
        }
    }

    @Nullable
    public Object get(String component) {
        return values.get(component);
    }

    public void set(String component, @Nullable Object value) {
        if (value == null && !takesNothing(component)) {
            throw RuleViolation.at(component, "value_is_given");
        }
        values.put(component, value);
    }

    private boolean takesNothing(String component) {
        return Arrays.stream(type.getRecordComponents())
                .filter(one -> one.getName().equals(component))
                .anyMatch(one -> one.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }

    public T toRecord() {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var arguments = Arrays.stream(components)
                .map(component -> values.get(component.getName()))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static @Nullable Object read(RecordComponent component, Object original) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(original);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
