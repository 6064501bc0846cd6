package ballast.approvals;

import java.io.Serializable;
import java.time.Instant;

/**
 * Something that happened to a request.
 *
 * @param by "" for the passing of time
 * @param inPlaceOf for whom they stood in, or ""
 */
public record Decision(Event event, int step, String by, String inPlaceOf, String comment, Instant at)
        implements Serializable {

    /** What may happen. */
    public enum Event {
        REQUESTED,
        APPROVED,
        REJECTED,
        WITHDRAWN,
        SUPERSEDED,
        REMINDED,
        ESCALATED
    }
}
