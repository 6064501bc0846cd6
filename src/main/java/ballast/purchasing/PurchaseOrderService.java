package ballast.purchasing;

import static db.purchasing.Tables.PURCHASE_ORDER;
import static db.purchasing.Tables.PURCHASE_ORDER_LINE;

import ballast.platform.problem.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Confirms orders to suppliers, closes what never comes, and cancels what nobody delivered. */
@Component
public class PurchaseOrderService {

    private final DSLContext db;
    private final PurchaseOrders orders;

    PurchaseOrderService(DSLContext db, PurchaseOrders orders) {
        this.db = db;
        this.orders = orders;
    }

    /** Stores what was edited and confirms it; confirming a confirmed one finds it done. */
    @Transactional
    @RolesAllowed(PurchasingPermissions.ORDER_CONFIRM)
    public PurchaseOrder confirm(PurchaseOrder edited) {
        var stored = orders.stored(edited).orElse(null);
        if (stored != null && !stored.isDraft()) {
            return stored;
        }
        if (edited.lines().isEmpty()) {
            throw RuleViolation.at("lines", "purchase_order_has_lines");
        }
        var id = orders.store(edited, stored);
        change(id, OrderAction.CONFIRM, edited);
        return orders.find(id);
    }

    /** Nothing that is still to come is expected any more. */
    @Transactional
    @RolesAllowed(PurchasingPermissions.ORDER_CONFIRM)
    public PurchaseOrder closeShort(PurchaseOrder order) {
        return close(order.id(), null);
    }

    /** No more of this line is expected. */
    @Transactional
    @RolesAllowed(PurchasingPermissions.ORDER_CONFIRM)
    public PurchaseOrder closeLine(long id, long line) {
        return close(id, line);
    }

    private PurchaseOrder close(long id, @Nullable Long line) {
        var stored = orders.lock(id);
        if (stored.status() == PurchaseOrder.Status.CLOSED) {
            return stored;
        }
        OrderAction.CLOSE.apply(stored.status());
        for (var one : stored.lines()) {
            if (one.open().signum() > 0 && (line == null || Objects.equals(line, one.id()))) {
                db.update(PURCHASE_ORDER_LINE)
                        .set(PURCHASE_ORDER_LINE.CLOSED, true)
                        .where(PURCHASE_ORDER_LINE.ID.eq(one.id()))
                        .execute();
            }
        }
        orders.settle(id);
        return orders.find(id);
    }

    /** An order of which nothing was received or billed does not take place. */
    @Transactional
    @RolesAllowed(PurchasingPermissions.ORDER_CONFIRM)
    public PurchaseOrder cancel(PurchaseOrder order) {
        var stored = orders.lock(order.id());
        if (stored.status() != PurchaseOrder.Status.CANCELLED) {
            change(stored.id(), OrderAction.CANCEL, stored);
        }
        return orders.find(stored.id());
    }

    private void change(long id, OrderAction action, PurchaseOrder before) {
        db.update(PURCHASE_ORDER)
                .set(PURCHASE_ORDER.STATUS, action.apply(before.status()).name())
                .set(PURCHASE_ORDER.VERSION, PURCHASE_ORDER.VERSION.plus(1))
                .where(PURCHASE_ORDER.ID.eq(id))
                .execute();
    }
}
