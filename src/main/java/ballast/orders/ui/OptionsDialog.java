package ballast.orders.ui;

import ballast.orders.Quotation;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Set;

/** Asks which of the optional lines of a quotation are wanted. */
final class OptionsDialog extends Dialog {

    OptionsDialog(Quotation quotation, List<Integer> options, SerializableConsumer<Set<Integer>> answer) {
        super(Words.t("orders.quotation.accept"));
        var wanted = new CheckboxGroup<Integer>(Words.t("orders.quotation.options"));
        wanted.setItems(options);
        wanted.setItemLabelGenerator(i -> quotation.lines().get(i).goods().description());
        add(wanted);
        getFooter().add(new Button(Words.t("orders.quotation.accept"), event -> {
            close();
            answer.accept(wanted.getValue());
        }));
    }
}
