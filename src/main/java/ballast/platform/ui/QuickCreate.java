package ballast.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;

/** A small form over the present one that creates a document and hands it back. */
public final class QuickCreate<T extends Record> extends Dialog {

    private final Form<T> form;

    public QuickCreate(
            String document,
            Class<T> type,
            T fresh,
            SerializableFunction<T, T> save,
            SerializableFunction<T, Option> option,
            SerializableConsumer<Option> chosen) {
        this.form = new Form<>(document, type);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        setHeaderTitle(Words.t(document + ".new"));
        setWidth("28rem");
        add(form);
        var store = new Button(
                Words.t("platform.create"),
                event -> form.attempt(() -> {
                    var saved = save.apply(form.read());
                    close();
                    chosen.accept(option.apply(saved));
                }));
        store.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        store.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(Words.t("platform.cancel"), event -> close()), store);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                form.show(fresh);
                form.focusFirst();
            }
        });
    }

    public <C extends Component & HasValue<?, ?>> QuickCreate<T> field(String component, C field) {
        form.field(component, field);
        return this;
    }
}
