package ballast.platform.draft;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Unsaved input of the user at hand.
 *
 * @param documentId 0 for a new document
 * @param address where it is continued
 * @param title what it is called in a list of drafts
 */
public record Draft(UUID id, String document, long documentId, String address, String title, Instant changedAt)
        implements Serializable {

    /** The address that opens the document and continues this draft at once. */
    public String continuing() {
        return address + (address.contains("?") ? "&" : "?") + "draft=" + id;
    }
}
