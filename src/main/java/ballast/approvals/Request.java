package ballast.approvals;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document for which somebody's word is asked.
 *
 * @param amount in ledger currency
 * @param step the one that is asked now, of so many
 * @param waitingFor the names of those who may decide it now
 * @param inPlaceOf whom the user at hand would decide for; "" for themselves or nobody
 * @param isMine whether the user at hand may decide it now
 * @param since when the step was reminded of, or escalated, last
 */
public record Request(
        long id,
        String kind,
        long document,
        String number,
        String about,
        BigDecimal amount,
        Status status,
        int step,
        int steps,
        String requestedBy,
        Instant requestedAt,
        String waitingFor,
        boolean isMine,
        String inPlaceOf,
        @Nullable Instant since)
        implements Serializable {

    public static final String DOCUMENT = "approvals.request";

    /** From the question to the answer. */
    public enum Status {
        WAITING,
        APPROVED,
        REJECTED,
        WITHDRAWN,
        SUPERSEDED
    }

    /** Somebody waits longer than they should. */
    public boolean isLate() {
        return since != null && status == Status.WAITING;
    }
}
