package ballast.approvals;

/** What one may be allowed to do about approvals. */
public final class ApprovalsPermissions {

    /** Those one asked for, is asked for, or decided. */
    public static final String REQUEST_READ = "approvals.request.read";

    public static final String REQUEST_DECIDE = "approvals.request.decide";
    public static final String RULE_READ = "approvals.rule.read";
    public static final String RULE_EDIT = "approvals.rule.edit";
    public static final String DELEGATION_READ = "approvals.delegation.read";

    /** One's own. */
    public static final String DELEGATION_EDIT = "approvals.delegation.edit";

    /** Anybody's. */
    public static final String DELEGATION_ARRANGE = "approvals.delegation.arrange";

    public static final String SUPERIOR_READ = "approvals.superior.read";
    public static final String SUPERIOR_EDIT = "approvals.superior.edit";

    /** A document of its own for the right to read: who sees the requests of all. */
    static final String EVERY_REQUEST = "approvals.every_request";

    private ApprovalsPermissions() {}
}
