package ballast.orders;

import ballast.orders.SalesOrder.Status;
import ballast.platform.document.DocumentAction;
import java.util.Set;

/** What may be done with an order. */
public enum OrderAction implements DocumentAction<Status> {
    CONFIRM(Set.of(Status.DRAFT), Status.CONFIRMED, OrdersPermissions.ORDER_CONFIRM),
    RELEASE(Set.of(Status.HELD), Status.CONFIRMED, OrdersPermissions.ORDER_RELEASE),
    CANCEL(Set.of(Status.DRAFT, Status.HELD, Status.CONFIRMED), Status.CANCELLED, OrdersPermissions.ORDER_CANCEL),
    CLOSE(Set.of(Status.HELD, Status.CONFIRMED), Status.CLOSED, OrdersPermissions.ORDER_CANCEL);

    private final Set<Status> before;
    private final Status after;
    private final String permission;

    OrderAction(Set<Status> before, Status after, String permission) {
        this.before = before;
        this.after = after;
        this.permission = permission;
    }

    @Override
    public Set<Status> from() {
        return before;
    }

    @Override
    public Status to() {
        return after;
    }

    @Override
    public String permission() {
        return permission;
    }
}
