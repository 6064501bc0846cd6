package ballast.platform.ui.draft;

import ballast.platform.draft.Draft;
import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** On which documents the user has left drafts, so that opening any other document does not ask for them. */
final class DraftPlaces implements Serializable {

    private final Set<String> places = new HashSet<>();

    /** What the user has left anywhere is read once when the session begins, and anew on each visit of the workspace. */
    static DraftPlaces of(Supplier<List<Draft>> open) {
        var session = VaadinSession.getCurrent();
        var known = session.getAttribute(DraftPlaces.class);
        return known != null ? known : read(session, open.get());
    }

    static void read(List<Draft> open) {
        read(VaadinSession.getCurrent(), open);
    }

    private static DraftPlaces read(VaadinSession session, List<Draft> open) {
        var read = new DraftPlaces();
        open.forEach(draft -> read.add(draft.document(), draft.documentId()));
        session.setAttribute(DraftPlaces.class, read);
        return read;
    }

    void add(String document, long id) {
        places.add(document + "/" + id);
    }

    boolean has(String document, long id) {
        return places.contains(document + "/" + id);
    }
}
