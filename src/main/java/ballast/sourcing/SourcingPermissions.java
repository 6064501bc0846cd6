package ballast.sourcing;

/** What one may be allowed to do before anything is ordered. */
public final class SourcingPermissions {

    public static final String REQUISITION_READ = "sourcing.requisition.read";
    public static final String REQUISITION_EDIT = "sourcing.requisition.edit";
    public static final String RFQ_READ = "sourcing.rfq.read";
    public static final String RFQ_EDIT = "sourcing.rfq.edit";

    private SourcingPermissions() {}
}
