package ballast.platform.ui;

import ballast.platform.ui.draft.Worded;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A field that finds another document by number or name while one types, and can create it in place. */
public final class Lookup extends CustomField<@Nullable Long> implements Worded<Long> {

    private final ComboBox<Option> box = new ComboBox<>();
    private final SerializableFunction<Long, Option> byId;

    /**
     * @param find text and limit to options
     * @param byId names a stored value
     */
    public Lookup(SerializableBiFunction<String, Integer, List<Option>> find, SerializableFunction<Long, Option> byId) {
        this.byId = byId;
        box.setWidthFull();
        box.setItemLabelGenerator(Option::text);
        box.setRenderer(
                LitRenderer.<Option>of("<div>${item.text}</div><div class=\"lookup-detail\">${item.detail}</div>")
                        .withProperty("text", Option::text)
                        .withProperty("detail", Option::detail));
        box.setItems(query -> {
            var text = query.getFilter().orElse("");
            return find.apply(text, query.getOffset() + query.getLimit()).stream()
                    .skip(query.getOffset())
                    .limit(query.getLimit());
        });
        add(box);
        setWidthFull();
    }

    /** Text that fits nothing opens a form that creates it; the new document is chosen at once. */
    public Lookup creates(SerializableBiFunction<String, SerializableConsumer<Option>, QuickCreate<?>> form) {
        box.setAllowCustomValue(true);
        box.addCustomValueSetListener(event -> form.apply(event.getDetail(), option -> {
                    setValue(option.id());
                    box.focus();
                })
                .open());
        box.setHelperText("");
        return this;
    }

    /** For documents whose ids are small numbers. */
    public CustomField<@Nullable Integer> asInteger() {
        return new IntegerLookup(this);
    }

    public void addOptionListener(SerializableConsumer<Option> listener) {
        box.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                listener.accept(event.getValue());
            }
        });
    }

    @Override
    protected @Nullable Long generateModelValue() {
        return box.getValue() == null ? null : box.getValue().id();
    }

    @Override
    protected void setPresentationValue(@Nullable Long value) {
        if (value == null) {
            box.clear();
        } else if (box.getValue() == null || !Objects.equals(box.getValue().id(), value)) {
            box.setValue(byId.apply(value));
        }
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        box.setReadOnly(readOnly);
    }

    @Override
    public void setLabel(String label) {
        super.setLabel(label);
        named(label);
    }

    @Override
    public String words(Long value) {
        return byId.apply(value).text();
    }

    /** For those who hear the screen. */
    void named(String label) {
        box.setAriaLabel(label);
    }

    void setPlaceholder(String text) {
        box.setPlaceholder(text);
        box.setAriaLabel(text);
        box.setClearButtonVisible(true);
    }

    @Override
    public void focus() {
        box.focus();
    }
}
