package ballast.audit;

/** What one may be allowed to know about who did what. */
public final class AuditPermissions {

    public static final String TRAIL_READ = "audit.trail.read";

    private AuditPermissions() {}
}
