package ballast.documents;

import java.io.Serializable;
import java.time.Instant;

/** What somebody had to say about a document; it stays. */
public record Comment(long id, String text, long userId, String user, Instant at) implements Serializable {}
