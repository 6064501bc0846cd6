package ballast.orders;

import ballast.orders.Quotation.Status;
import ballast.platform.document.DocumentAction;
import java.util.Set;

/** What may be done with a quotation. */
public enum QuotationAction implements DocumentAction<Status> {
    SEND(Status.DRAFT, Status.SENT),
    ACCEPT(Status.SENT, Status.ACCEPTED),
    DECLINE(Status.SENT, Status.DECLINED),
    REVISE(Status.SENT, Status.REVISED);

    private final Status before;
    private final Status after;

    QuotationAction(Status before, Status after) {
        this.before = before;
        this.after = after;
    }

    @Override
    public Set<Status> from() {
        return Set.of(before);
    }

    @Override
    public Status to() {
        return after;
    }

    @Override
    public String permission() {
        return OrdersPermissions.QUOTATION_SEND;
    }
}
