package ballast.accounting;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A journal entry as it stands in the books.
 *
 * @param reverses the entry this one reverses, if any
 * @param reversedBy the entry that reverses this one, if any
 * @param sequence its place in the sealed journal; null until the sealing pass has come by
 */
public record PostedEntry(
        long id,
        String journal,
        String number,
        LocalDate postingOn,
        LocalDate documentOn,
        String text,
        @Nullable String source,
        @Nullable Long sourceId,
        @Nullable Link reverses,
        @Nullable Link reversedBy,
        String postedBy,
        Instant postedAt,
        @Nullable Long sequence,
        List<Line> lines)
        implements Serializable {

    /** Another entry. */
    public record Link(long id, String number) implements Serializable {}

    /** @param dimensions code of the value by id of the dimension */
    public record Line(
            int no,
            String account,
            String accountName,
            BigDecimal debit,
            BigDecimal credit,
            String currency,
            BigDecimal amount,
            @Nullable Long party,
            @Nullable String partyName,
            @Nullable String taxCode,
            Map<Integer, String> dimensions,
            String text)
            implements Serializable {}
}
