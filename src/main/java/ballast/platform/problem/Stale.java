package ballast.platform.problem;

/** Somebody else stored the document since it was opened. */
public final class Stale extends RuleViolation {

    public Stale() {
        super("document_is_current");
    }
}
