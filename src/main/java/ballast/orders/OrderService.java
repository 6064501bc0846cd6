package ballast.orders;

import static db.orders.Tables.DELIVERY;

import ballast.inventory.OrderLine;
import ballast.inventory.Reservations;
import ballast.inventory.Reservations.Demand;
import ballast.orders.SalesOrder.Status;
import ballast.platform.problem.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writing, confirming, amending and cancelling orders: where they keep goods for their customers. */
@Component
public class OrderService {

    private final DSLContext db;
    private final SalesOrders orders;
    private final OrderStore store;
    private final Reservations reservations;
    private final CreditLimit limit;

    OrderService(DSLContext db, SalesOrders orders, OrderStore store, Reservations reservations, CreditLimit limit) {
        this.db = db;
        this.orders = orders;
        this.store = store;
        this.reservations = reservations;
        this.limit = limit;
    }

    /** Stores a draft, or amends an order under way: what is kept for it follows, its credit is looked at again. */
    @Transactional
    @RolesAllowed(OrdersPermissions.ORDER_EDIT)
    public SalesOrder save(SalesOrder order) {
        var stored = orders.stored(order).orElse(null);
        if (stored == null || stored.status() == Status.DRAFT) {
            return orders.find(store.store(order, stored, Status.DRAFT));
        }
        if (order.id() == 0) {
            return stored; // the command that confirmed it, sent once more
        }
        RuleViolation.require(
                stored.isUnderWay(), "a_finished_order_is_immutable", Objects.toString(stored.number(), ""));
        OrderChecks.checkForConfirming(order);
        var more = order.sum().gross().compareTo(stored.sum().gross()) > 0;
        var status = more && limit.isExceededBy(order) ? Status.HELD : stored.status();
        store.store(order, stored, status);
        var amended = orders.find(stored.id());
        releaseWhatChanged(stored, amended);
        if (status == Status.CONFIRMED) {
            reserve(amended);
        }
        return amended;
    }

    /** Stores what was edited and confirms it: goods are kept for it, unless the customer owes too much. */
    @Transactional
    @RolesAllowed(OrdersPermissions.ORDER_CONFIRM)
    public SalesOrder confirm(SalesOrder order) {
        var stored = orders.stored(order).orElse(null);
        if (stored != null && stored.status() != Status.DRAFT) {
            return stored;
        }
        OrderChecks.checkForConfirming(order);
        var draft = stored != null && order.withoutCosts().equals(stored)
                ? stored
                : orders.find(store.store(order, stored, Status.DRAFT));
        var confirmed = OrderAction.CONFIRM.apply(Status.DRAFT);
        var status = limit.isExceededBy(draft) ? Status.HELD : confirmed;
        var now = draft.confirmed(status, store.change(draft.id(), status));
        if (status == Status.CONFIRMED) {
            reserve(now);
        }
        return now;
    }

    /** Lets an order through although its customer owes too much. */
    @Transactional
    @RolesAllowed(OrdersPermissions.ORDER_RELEASE)
    public SalesOrder release(long id) {
        var order = orders.lock(id);
        if (order.status() == Status.CONFIRMED) {
            return order;
        }
        store.change(id, OrderAction.RELEASE.apply(order.status()));
        reserve(order);
        return orders.find(id);
    }

    /** Nothing of it is wanted any more; only while nothing was delivered or invoiced. */
    @Transactional
    @RolesAllowed(OrdersPermissions.ORDER_CANCEL)
    public SalesOrder cancel(long id) {
        var order = orders.lock(id);
        if (order.status() == Status.CANCELLED) {
            return order;
        }
        RuleViolation.require(
                order.lines().stream()
                        .allMatch(line -> line.progress().delivered().signum() == 0
                                && line.progress().invoiced().signum() == 0),
                "an_order_under_way_is_closed_instead");
        return end(order, OrderAction.CANCEL);
    }

    /** What was not delivered by now is no longer wanted. */
    @Transactional
    @RolesAllowed(OrdersPermissions.ORDER_CANCEL)
    public SalesOrder close(long id) {
        var order = orders.lock(id);
        return order.status() == Status.CLOSED ? order : end(order, OrderAction.CLOSE);
    }

    private SalesOrder end(SalesOrder order, OrderAction action) {
        var status = action.apply(order.status());
        db.deleteFrom(DELIVERY)
                .where(DELIVERY.ORDER_ID.eq(order.id()), DELIVERY.STATUS.eq("DRAFT"))
                .execute();
        reservations.release(SalesOrder.DOCUMENT, order.id());
        store.cancelRest(order);
        store.change(order.id(), status);
        return orders.find(order.id());
    }

    private void reserve(SalesOrder order) {
        var demands = order.lines().stream()
                .filter(line -> line.stocked() && line.open().signum() > 0)
                .map(line -> new Demand(
                        key(order, line),
                        Objects.requireNonNull(line.goods().item()),
                        Objects.requireNonNull(line.warehouse()),
                        line.stocked(line.open()),
                        Objects.requireNonNull(line.neededOn())))
                .toList();
        if (!demands.isEmpty()) {
            reservations.reserve(demands);
        }
    }

    private void releaseWhatChanged(SalesOrder before, SalesOrder now) {
        for (var old : before.lines()) {
            var same = now.lines().stream()
                    .anyMatch(line -> line.no() == old.no()
                            && line.open().signum() > 0
                            && Objects.equals(line.goods().item(), old.goods().item())
                            && Objects.equals(line.warehouse(), old.warehouse()));
            if (!same) {
                reservations.release(key(before, old));
            }
        }
    }

    static OrderLine key(SalesOrder order, OrderedLine line) {
        return new OrderLine(SalesOrder.DOCUMENT, order.id(), line.no());
    }
}
