package ballast.documents;

import java.io.Serializable;
import java.time.Instant;

/** A file that belongs to a document. */
public record Attachment(
        long id,
        String document,
        long documentId,
        String name,
        String mediaType,
        long size,
        String sha256,
        String addedBy,
        Instant addedAt)
        implements Serializable {

    public static final long MOST = 25L << 20;
}
