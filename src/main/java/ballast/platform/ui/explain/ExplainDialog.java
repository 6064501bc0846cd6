package ballast.platform.ui.explain;

import ballast.platform.ui.Words;
import ballast.platform.ui.explain.Explanation.Part;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Says how a figure comes about; each document behind it is a click away. */
public final class ExplainDialog extends Dialog {

    public ExplainDialog(Explanation explanation) {
        super(explanation.label() + ": " + explanation.value());
        addClassName("explanation");
        var formula = new Div(explanation.formula());
        formula.addClassName("explanation-formula");
        var parts = new Div();
        parts.addClassName("explanation-parts");
        explanation.parts().forEach(part -> parts.add(line(part)));
        add(formula, parts);
        getFooter().add(new Button(Words.t("platform.close"), event -> close()));
    }

    private Component line(Part part) {
        var line = new Div(text(part), new Span(part.value()));
        line.addClassName("explanation-part");
        line.setClassName("strong", part.strong());
        return line;
    }

    private Component text(Part part) {
        if (part.path() == null) {
            return new Span(part.text());
        }
        var link = new Anchor(part.path(), part.text());
        link.getElement().addEventListener("click", event -> close());
        return link;
    }
}
