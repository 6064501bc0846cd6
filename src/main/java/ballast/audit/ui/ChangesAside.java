package ballast.audit.ui;

import ballast.audit.AuditPermissions;
import ballast.audit.AuditTrail;
import ballast.audit.Change;
import ballast.platform.ui.Aside;
import ballast.platform.ui.CurrentUser;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Beside every document: who changed what, when, from which value to which. */
@org.springframework.stereotype.Component
class ChangesAside implements Aside {

    private final AuditTrail trail;

    ChangesAside(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String label() {
        return "audit.change.list";
    }

    @Override
    public boolean isOpen() {
        return CurrentUser.may(AuditPermissions.TRAIL_READ);
    }

    @Override
    public Component of(String document, long id) {
        var list = new Div();
        list.addClassName("timeline");
        for (var change : trail.of(document, id).reversed()) {
            list.add(entry(change));
        }
        return list;
    }

    private static Div entry(Change change) {
        var head = new Span(Words.t("audit.change.operation", change.operation()) + " · " + change.user());
        head.addClassName("timeline-head");
        var at = new Span(Words.time(change.at()));
        at.addClassName("timeline-at");
        var entry = new Div(new Div(head, at));
        entry.addClassName("timeline-entry");
        if (change.operation() == Change.Operation.UPDATE) {
            for (var field : change.fields()) {
                entry.add(new Div(word(field.name()) + ": " + word(field.before()) + " → " + word(field.after())));
            }
        }
        return entry;
    }

    private static String word(Change.Word word) {
        return word.key().isEmpty() ? word.plain() : Words.t(word.key());
    }
}
