package ballast.approvals.ui;

import ballast.approvals.Request;
import ballast.approvals.Request.Status;
import ballast.approvals.Requests;
import ballast.platform.ui.StatusBadge;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.VaadinService;

/**
 * On the page of a document that needs approval: whom it waits for, what was decided, and yes or no for whoever is asked.
 * Put it into the page with {@code below(strip)} and call {@link #show} when the document is shown.
 */
public final class ApprovalStrip extends Div {

    private final String kind;

    public ApprovalStrip(String kind) {
        this.kind = kind;
        addClassName("approval-strip");
        setVisible(false);
    }

    /** Costs one statement; nothing is asked for a new document. */
    public void show(long document, SerializableRunnable afterDecision) {
        removeAll();
        setVisible(false);
        if (document != 0) {
            bean(Requests.class)
                    .state(kind, document)
                    .filter(request -> request.status() != Status.WITHDRAWN && request.status() != Status.SUPERSEDED)
                    .ifPresent(request -> show(request, afterDecision));
        }
    }

    private void show(Request request, SerializableRunnable afterDecision) {
        setVisible(true);
        var words = request.waitingFor().isEmpty()
                ? Words.t("approvals.strip.decided")
                : Words.t("approvals.strip.waiting", request.waitingFor());
        var place = request.isMine() && !request.inPlaceOf().isEmpty()
                ? " " + Words.t("approvals.strip.place", request.inPlaceOf())
                : "";
        add(new StatusBadge(Request.DOCUMENT, request.status()), new Span(words + place));
        if (request.isMine()) {
            add(bean(Answer.class).buttons(request, afterDecision));
        }
    }

    private static <T> T bean(Class<T> type) {
        return VaadinService.getCurrent().getInstantiator().getOrCreate(type);
    }
}
