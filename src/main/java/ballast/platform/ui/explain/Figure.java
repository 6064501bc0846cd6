package ballast.platform.ui.explain;

import ballast.platform.ui.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;

/** A figure under its label that explains itself when it is pressed. In a list, {@code explained} does the same. */
public final class Figure extends Div {

    /** @param explanation asked for only when it is wanted */
    public Figure(String label, String value, SerializableSupplier<Explanation> explanation) {
        addClassName("figure");
        var name = new Span(label);
        name.addClassName("figure-label");
        var button = new Button(value, event -> new ExplainDialog(explanation.get()).open());
        button.addClassName("explain");
        button.setAriaLabel(Words.t("platform.explain", label, value));
        add(name, button);
    }
}
