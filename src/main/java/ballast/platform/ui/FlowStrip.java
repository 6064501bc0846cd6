package ballast.platform.ui;

import ballast.platform.document.DocumentFlows;
import ballast.platform.document.Documents;
import ballast.platform.document.FlowStep;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinService;

/** The documents before and after the one at hand, each a click away. */
final class FlowStrip extends Nav {

    FlowStrip() {
        addClassName("flow");
        setVisible(false);
    }

    void show(String document, long id) {
        removeAll();
        setAriaLabel(Words.t("platform.flow"));
        var steps = VaadinService.getCurrent()
                .getInstantiator()
                .getOrCreate(DocumentFlows.class)
                .of(document, id);
        steps.forEach(step -> add(link(step)));
        setVisible(!steps.isEmpty());
    }

    private static Anchor link(FlowStep step) {
        var kind = new Span(Words.t(step.document()));
        kind.addClassName("flow-kind");
        var link = new Anchor(
                Documents.path(step.document(), step.id()), kind, new Span(step.number()), new Span(facts(step)));
        link.addClassName("flow-step");
        return link;
    }

    private static String facts(FlowStep step) {
        var on = Words.date(step.on());
        return step.amount() == null ? on : on + " · " + Words.money(step.amount());
    }
}
