package ballast.administration.ui;

import ballast.platform.security.User.Grant;
import ballast.platform.ui.Option;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.formlayout.FormLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The roles held in each company. */
final class GrantField extends CustomField<List<Grant>> {

    private final Map<Integer, MultiSelectComboBox<Option>> boxes = new LinkedHashMap<>();

    GrantField(List<Option> companies, List<Option> roles) {
        super(List.of());
        addClassName("panel");
        setLabel(Words.t("administration.user.grants"));
        var form = new FormLayout();
        for (var company : companies) {
            var box = new MultiSelectComboBox<Option>(company.text());
            box.setItems(roles);
            box.setItemLabelGenerator(Option::text);
            box.setWidthFull();
            boxes.put((int) company.id(), box);
            form.add(box);
        }
        add(form);
        setWidthFull();
    }

    @Override
    protected List<Grant> generateModelValue() {
        var grants = new ArrayList<Grant>();
        boxes.forEach((company, box) ->
                box.getValue().forEach(role -> grants.add(new Grant(company, (int) role.id()))));
        return grants;
    }

    @Override
    protected void setPresentationValue(List<Grant> grants) {
        boxes.forEach((company, box) -> {
            var held = grants.stream()
                    .filter(grant -> grant.company() == company)
                    .map(grant -> (long) grant.role())
                    .collect(Collectors.toSet());
            box.setValue(box.getListDataView()
                    .getItems()
                    .filter(role -> held.contains(role.id()))
                    .collect(Collectors.toSet()));
        });
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        boxes.values().forEach(box -> box.setReadOnly(readOnly));
    }
}
