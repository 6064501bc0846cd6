package ballast.platform.document;

import ballast.platform.problem.RuleViolation;
import java.util.Set;

/** A change of a document's status, declared once: the record guards it, the service permits it, the screen offers it. */
public interface DocumentAction<S extends Enum<S>> {

    Set<S> from();

    S to();

    /** Such as {@code sales.invoice.post}. */
    String permission();

    String name();

    default S apply(S current) {
        if (!from().contains(current)) {
            throw new RuleViolation("document_status_allows_the_action", name(), current);
        }
        return to();
    }
}
