package ballast.platform.ui.draft;

import ballast.platform.draft.Draft;
import ballast.platform.draft.Drafts;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;

/** What the user has begun and not saved, on the home page. */
public final class OpenDrafts extends Div {

    private final Drafts drafts;

    public OpenDrafts(Drafts drafts) {
        this.drafts = drafts;
        addClassName("drafts");
        var open = drafts.open();
        DraftPlaces.read(open);
        setVisible(!open.isEmpty());
        if (!open.isEmpty()) {
            add(new H3(Words.t("platform.drafts")));
            open.forEach(draft -> add(row(draft)));
        }
    }

    private Div row(Draft draft) {
        var row = new Div();
        row.addClassName("draft");
        var time = new Span(Words.time(draft.changedAt()));
        time.addClassName("tile-detail");
        var discard = new Button(Words.t("platform.draft.discard"), event -> {
            drafts.remove(draft.document(), draft.id());
            row.removeFromParent();
        });
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        row.add(new Anchor(draft.continuing(), draft.title()), time, discard);
        return row;
    }
}
