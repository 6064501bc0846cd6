package ballast.platform.document;

import java.time.Instant;
import java.util.Optional;

/** Who changed a document last, and when; told by the module that records changes. */
public interface LastChange {

    /** A user's name and the time. */
    record By(String user, Instant at) {}

    Optional<By> of(String document, long id);
}
