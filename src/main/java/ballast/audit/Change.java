package ballast.audit;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** One thing somebody did to a document or one of its lines. */
public record Change(long id, Instant at, String user, Operation operation, String table, List<Field> fields)
        implements Serializable {

    /** What was done. */
    public enum Operation {
        INSERT,
        UPDATE,
        DELETE
    }

    /** The key of a label, or "" where there is only the plain text. */
    public record Word(String key, String plain) implements Serializable {}

    /** A field's value before and after. */
    public record Field(Word name, Word before, Word after) implements Serializable {}
}
