package ballast.platform.document;

import java.util.List;

/** A module's knowledge of what one kind of its documents came of and led to, in at most one statement. */
public interface DocumentFlow {

    /** Such as {@code sales.invoice}. */
    String document();

    /** In the order of their dates. */
    List<FlowStep> steps(long id);
}
