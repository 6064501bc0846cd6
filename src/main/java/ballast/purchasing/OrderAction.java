package ballast.purchasing;

import ballast.platform.document.DocumentAction;
import ballast.purchasing.PurchaseOrder.Status;
import java.util.Set;

/** What may be done with an order to a supplier. */
public enum OrderAction implements DocumentAction<Status> {
    CONFIRM(Status.DRAFT, Status.CONFIRMED),
    CANCEL(Status.CONFIRMED, Status.CANCELLED),
    RECEIVE(Status.CONFIRMED, Status.CONFIRMED),
    CLOSE(Status.CONFIRMED, Status.CONFIRMED);

    private final Status before;
    private final Status after;

    OrderAction(Status before, Status after) {
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
        return this == RECEIVE ? PurchasingPermissions.RECEIPT_POST : PurchasingPermissions.ORDER_CONFIRM;
    }
}
