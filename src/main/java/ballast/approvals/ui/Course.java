package ballast.approvals.ui;

import ballast.approvals.Decision;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What happened to a request, the latest last. */
final class Course {

    private Course() {}

    static Div of(List<Decision> decisions) {
        var list = new Div();
        list.addClassName("timeline");
        for (var one : decisions) {
            var head = new Span(who(one));
            head.addClassName("timeline-head");
            var at = new Span(Words.time(one.at()));
            at.addClassName("timeline-at");
            var text = new Div(
                    Words.t("approvals.event", one.event()) + (one.comment().isEmpty() ? "" : ": " + one.comment()));
            text.addClassName("timeline-text");
            var entry = new Div(new Div(head, at), text);
            entry.addClassName("timeline-entry");
            list.add(entry);
        }
        return list;
    }

    private static String who(Decision one) {
        return one.inPlaceOf().isEmpty() ? one.by() : Words.t("approvals.in-place-of", one.inPlaceOf(), one.by());
    }
}
