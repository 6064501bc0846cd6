package ballast.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The head of a document: the way back, its name and status, and what can be done with it. */
final class DocumentHead extends Div {

    private final H2 title = new H2();
    private final Div badge = new Div();
    private final Div actions = new Div();
    private final Button save;
    private String saved = Words.t("platform.saved");
    private final Map<String, Button> buttons = new LinkedHashMap<>();
    private final Map<String, String> keys = new LinkedHashMap<>();

    DocumentHead(String list, SerializableRunnable onSave) {
        addClassName("document-head");
        var back = new Button(VaadinIcon.ARROW_LEFT.create(), event -> Navigation.to(list));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        back.setAriaLabel(Words.t("platform.back"));
        save = new Button(Words.t("platform.save"), event -> onSave.run());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.KEY_S, KeyModifier.CONTROL);
        save.setVisible(false);
        actions.addClassName("document-actions");
        actions.add(save);
        add(back, title, badge, actions);
    }

    void title(String text) {
        title.setText(text);
    }

    String title() {
        return title.getText();
    }

    void status(StatusBadge status) {
        badge.removeAll();
        badge.add(status);
    }

    void add(Component action) {
        actions.add(action);
        if (action instanceof Anchor print) {
            keys.put("Ctrl+P", print.getText());
            Shortcuts.addShortcutListener(this, () -> press(print), Key.KEY_P, KeyModifier.CONTROL);
        }
    }

    void add(Button button, String action) {
        buttons.put(action, button);
        actions.add(button);
    }

    void key(String action, Key key) {
        var button = buttons.get(action);
        if (button != null) {
            button.addClickShortcut(key, KeyModifier.ALT);
            keys.put("Alt+" + key.getKeys().getFirst().replace("Key", ""), button.getText());
        }
    }

    Map<String, String> keys() {
        return Map.copyOf(keys);
    }

    /** The words on what can be pressed now. */
    List<String> commands() {
        return pressable().map(HasText::getText).toList();
    }

    void run(String command) {
        pressable()
                .filter(part -> part.getText().equals(command))
                .findFirst()
                .ifPresent(part -> press((Component) part));
    }

    private Stream<HasText> pressable() {
        return actions.getChildren()
                .filter(part -> part.isVisible() && (part instanceof Button || part instanceof Anchor))
                .map(HasText.class::cast);
    }

    private static void press(Component part) {
        part.getElement().executeJs("this.click()");
    }

    /** The action stands out, and Ctrl+Enter runs it. */
    void prefer(String action) {
        var button = buttons.get(action);
        if (button != null) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            button.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
            save.removeThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
    }

    /** Storing is itself the next step, such as posting. */
    void saveAs(String label, String done) {
        save.setText(label);
        saved = done;
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
    }

    String saved() {
        return saved;
    }

    void setSaving(boolean saving) {
        save.setVisible(saving);
    }

    boolean isSaving() {
        return save.isVisible();
    }
}
