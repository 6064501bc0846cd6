package ballast.payables;

import ballast.payables.Bill.Status;
import ballast.platform.document.DocumentAction;
import java.util.Set;

/** What may be done with a bill, and with which permission. */
public enum BillAction implements DocumentAction<Status> {
    POST(Status.DRAFT, Status.POSTED, PayablesPermissions.BILL_POST),
    CREDIT(Status.POSTED, Status.POSTED, PayablesPermissions.BILL_EDIT),
    REVERSE(Status.POSTED, Status.REVERSED, PayablesPermissions.BILL_REVERSE);

    private final Status from;
    private final Status to;
    private final String permission;

    BillAction(Status from, Status to, String permission) {
        this.from = from;
        this.to = to;
        this.permission = permission;
    }

    @Override
    public Set<Status> from() {
        return Set.of(from);
    }

    @Override
    public Status to() {
        return to;
    }

    @Override
    public String permission() {
        return permission;
    }
}
