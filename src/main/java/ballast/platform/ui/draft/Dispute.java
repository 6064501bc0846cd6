package ballast.platform.ui.draft;

import ballast.platform.ui.Form;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields that the user and somebody else have changed, each to something else: keep mine, or take theirs. */
final class Dispute extends Dialog {

    private static final String MINE = "mine";
    private static final String THEIRS = "theirs";

    private final Map<String, RadioButtonGroup<String>> choices = new LinkedHashMap<>();

    /** The form shows theirs; what the user keeps is entered into it. */
    Dispute(
            Form<?> form,
            String document,
            String told,
            Map<String, @Nullable Object> mine,
            SerializableRunnable settled) {
        setHeaderTitle(Words.t("platform.dispute"));
        addClassName("dispute");
        setWidth("44rem");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        add(new Paragraph(told));
        mine.forEach((component, value) -> add(choice(form, document, component, value)));
        var apply = new Button(Words.t("platform.dispute.apply"), event -> {
            choices.forEach((component, choice) -> {
                if (MINE.equals(choice.getValue())) {
                    form.enter(component, mine.get(component));
                }
            });
            close();
            settled.run();
        });
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(all(MINE), all(THEIRS), apply);
    }

    private Button all(String side) {
        return new Button(
                Words.t("platform.dispute.all." + side),
                event -> choices.values().forEach(choice -> choice.setValue(side)));
    }

    private RadioButtonGroup<String> choice(Form<?> form, String document, String component, @Nullable Object value) {
        var field = form.fields().get(component);
        var theirs = field == null || field.isEmpty() ? null : field.getValue();
        var texts = field == null
                ? Map.of(MINE, "", THEIRS, "")
                : Map.of(MINE, FieldText.of(field, value), THEIRS, FieldText.of(field, theirs));
        var choice = new RadioButtonGroup<String>(Words.t(document + "." + component));
        choice.setId("dispute-" + component);
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setItems(List.of(MINE, THEIRS));
        choice.setItemLabelGenerator(side -> Words.t("platform.dispute." + side, texts.getOrDefault(side, "")));
        choice.setValue(MINE);
        choices.put(component, choice);
        return choice;
    }
}
