package ballast.accounting.ui;

import ballast.accounting.Account;
import ballast.accounting.AccountingPermissions;
import ballast.accounting.Dimension;
import ballast.accounting.Dimensions;
import ballast.platform.ui.CurrentUser;
import ballast.platform.ui.Problems;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.HashSet;
import java.util.Set;

/** Which dimensions every posting to an account must carry; a tick counts at once. */
final class DemandedDimensions extends Div {

    private final Dimensions dimensions;
    private final CheckboxGroup<Integer> group = new CheckboxGroup<>();
    private int account;

    DemandedDimensions(Dimensions dimensions) {
        this.dimensions = dimensions;
        var all = dimensions.list();
        group.setItems(all.stream().map(Dimension::id).toList());
        group.setItemLabelGenerator(id -> all.stream()
                .filter(one -> one.id() == id)
                .map(one -> one.code() + " " + one.name())
                .findFirst()
                .orElse(""));
        group.setHelperText(Words.t("accounting.account.demands.help"));
        group.setAriaLabel(Words.t("accounting.account.demands"));
        group.setReadOnly(!CurrentUser.may(AccountingPermissions.SETTINGS_EDIT));
        group.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                demand(event.getValue());
            }
        });
        add(new H3(Words.t("accounting.account.demands")), group);
    }

    void show(Account shown) {
        account = shown.id();
        var isPostable = account != 0 && !shown.group();
        setVisible(isPostable && group.getListDataView().getItemCount() > 0);
        if (isVisible()) {
            group.setValue(dimensions.mandatory(account));
        }
    }

    private void demand(Set<Integer> wanted) {
        dimensions.demand(account, new HashSet<>(wanted));
        Problems.done(Words.t("platform.saved"));
    }
}
