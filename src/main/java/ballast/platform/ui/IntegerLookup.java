package ballast.platform.ui;

import ballast.platform.ui.draft.Worded;
import com.vaadin.flow.component.customfield.CustomField;
import org.jspecify.annotations.Nullable;

/** A lookup of documents whose ids are small numbers. */
final class IntegerLookup extends CustomField<@Nullable Integer> implements Worded<Integer> {

    private final Lookup lookup;

    IntegerLookup(Lookup lookup) {
        this.lookup = lookup;
        add(lookup);
        setWidthFull();
    }

    @Override
    protected @Nullable Integer generateModelValue() {
        var value = lookup.getValue();
        return value == null ? null : value.intValue();
    }

    @Override
    protected void setPresentationValue(@Nullable Integer value) {
        lookup.setValue(value == null ? null : value.longValue());
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        lookup.setReadOnly(readOnly);
    }

    @Override
    public void setLabel(String label) {
        super.setLabel(label);
        lookup.named(label);
    }

    @Override
    public void focus() {
        lookup.focus();
    }

    @Override
    public String words(Integer value) {
        return lookup.words(value.longValue());
    }
}
