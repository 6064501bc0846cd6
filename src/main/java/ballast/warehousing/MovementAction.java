package ballast.warehousing;

import ballast.platform.document.DocumentAction;
import ballast.warehousing.GoodsMovement.Status;
import java.util.Set;

/** What may be done with a movement. */
public enum MovementAction implements DocumentAction<Status> {
    POST(Status.DRAFT, Status.POSTED),
    SHIP(Status.DRAFT, Status.IN_TRANSIT),
    ARRIVE(Status.IN_TRANSIT, Status.POSTED);

    private final Status before;
    private final Status after;

    MovementAction(Status before, Status after) {
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
        return WarehousingPermissions.MOVEMENT_POST;
    }
}
