package ballast.warehousing;

import ballast.platform.document.DocumentAction;
import ballast.warehousing.Stocktake.Status;
import java.util.Set;

/** What may be done with a stocktake. */
public enum StocktakeAction implements DocumentAction<Status> {
    SUBMIT(Set.of(Status.COUNTING), Status.COUNTED, WarehousingPermissions.STOCKTAKE_COUNT),
    RECOUNT(Set.of(Status.COUNTED, Status.APPROVED), Status.COUNTING, WarehousingPermissions.STOCKTAKE_COUNT),
    APPROVE(Set.of(Status.COUNTED), Status.APPROVED, WarehousingPermissions.STOCKTAKE_APPROVE),
    POST(Set.of(Status.COUNTED, Status.APPROVED), Status.POSTED, WarehousingPermissions.STOCKTAKE_POST),
    CANCEL(
            Set.of(Status.COUNTING, Status.COUNTED, Status.APPROVED),
            Status.CANCELLED,
            WarehousingPermissions.STOCKTAKE_COUNT);

    private final Set<Status> before;
    private final Status after;
    private final String permission;

    StocktakeAction(Set<Status> before, Status after, String permission) {
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
