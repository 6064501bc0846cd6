package ballast.payables.ui;

import ballast.platform.ui.Option;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The receipts that a bill's freight and duty are for. */
final class ReceiptsField extends CustomField<List<Long>> {

    private final MultiSelectComboBox<Option> box = new MultiSelectComboBox<>();
    private final List<Option> known;

    ReceiptsField(BillDesk desk) {
        super(List.of());
        known = desk.receipts("");
        box.setItems(known);
        box.setItemLabelGenerator(Option::text);
        box.setWidthFull();
        box.setAriaLabel(Words.t("payables.bill.receipts"));
        add(box);
    }

    @Override
    protected List<Long> generateModelValue() {
        return box.getValue().stream().map(Option::id).sorted().toList();
    }

    @Override
    protected void setPresentationValue(List<Long> value) {
        Set<Option> chosen = new LinkedHashSet<>();
        value.forEach(id -> chosen.add(
                known.stream().filter(option -> option.id() == id).findFirst().orElse(new Option(id, "#" + id, ""))));
        box.setValue(chosen);
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        box.setReadOnly(readOnly);
    }
}
