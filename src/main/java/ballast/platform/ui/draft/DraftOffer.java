package ballast.platform.ui.draft;

import ballast.platform.draft.Draft;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;

/** "Continue where you left": one draft of the document at hand. */
final class DraftOffer extends Div {

    DraftOffer(Draft draft, SerializableConsumer<Draft> resume, SerializableConsumer<Draft> discard) {
        addClassName("draft-offer");
        getElement().setAttribute("role", "status");
        var go = new Button(Words.t("platform.draft.continue"), event -> resume.accept(draft));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        var no = new Button(Words.t("platform.draft.discard"), event -> {
            discard.accept(draft);
            removeFromParent();
        });
        no.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(new Span(Words.t("platform.draft.offer", draft.title(), Words.time(draft.changedAt()))), go, no);
    }
}
