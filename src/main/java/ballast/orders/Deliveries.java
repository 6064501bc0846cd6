package ballast.orders;

import static db.orders.Tables.DELIVERY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;

import ballast.orders.Delivery.Status;
import ballast.platform.problem.RuleViolation;
import ballast.platform.problem.Stale;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The deliveries as documents: reading one, proposing one, and the one way to store it. */
@Component
public class Deliveries {

    private final DSLContext db;
    private final SalesOrders orders;

    Deliveries(DSLContext db, SalesOrders orders) {
        this.db = db;
        this.orders = orders;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(OrdersPermissions.DELIVERY_READ)
    public Delivery get(long id) {
        return find(id);
    }

    Delivery find(long id) {
        return fetch(DELIVERY.ID.eq(id)).orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    /** What is open of an order: the delivery that waits for it, or a new one. */
    @Transactional(readOnly = true)
    @RolesAllowed(OrdersPermissions.DELIVERY_EDIT)
    public Delivery propose(long order, LocalDate on) {
        return waiting(order).orElseGet(() -> open(orders.find(order), on).to(orders.customer(order)));
    }

    Optional<Delivery> waiting(long order) {
        return fetch(DELIVERY.ORDER_ID.eq(order).and(DELIVERY.STATUS.eq("DRAFT")));
    }

    Delivery open(SalesOrder order, LocalDate on) {
        var lines = order.lines().stream()
                .filter(line -> line.open().signum() > 0)
                .map(DeliveryLineRows::open)
                .toList();
        return new Delivery(
                0,
                order.id(),
                Objects.toString(order.number(), ""),
                Objects.requireNonNull(order.party()),
                "",
                Status.DRAFT,
                null,
                on,
                "",
                lines,
                UUID.randomUUID(),
                0);
    }

    /** As it is stored already, by its id or by the command that stored it. */
    Optional<Delivery> stored(Delivery delivery) {
        return fetch(delivery.id() == 0 ? DELIVERY.COMMAND_ID.eq(delivery.command()) : DELIVERY.ID.eq(delivery.id()));
    }

    @Transactional
    @RolesAllowed(OrdersPermissions.DELIVERY_EDIT)
    public Delivery save(Delivery delivery) {
        var order = orders.lock(delivery.order());
        RuleViolation.require(order.status() == SalesOrder.Status.CONFIRMED, "only_confirmed_orders_are_delivered");
        return find(store(delivery, stored(delivery).orElse(null)));
    }

    long store(Delivery delivery, @Nullable Delivery before) {
        RuleViolation.require(before == null || before.isEditable(), "posted_delivery_is_immutable");
        delivery.check();
        var row = db.newRecord(DELIVERY);
        if (before == null) {
            RuleViolation.require(delivery.id() == 0, "document_is_current");
            row.setOrderId(delivery.order());
            row.setCommandId(delivery.command());
        } else {
            row.setId(before.id());
            row.setVersion(delivery.id() == 0 ? before.version() : delivery.version());
            row.touched(DELIVERY.ID, false);
        }
        row.setDeliveredOn(delivery.deliveredOn());
        row.setText(delivery.text());
        if (before == null) {
            row.insert();
        } else {
            row.update();
        }
        DeliveryLineRows.store(db, row.getId(), delivery.lines(), before != null);
        return row.getId();
    }

    /** The goods have left; the database counts them on the order, and gives the number. */
    String post(long id) {
        return db.update(DELIVERY)
                .set(DELIVERY.STATUS, Status.POSTED.name())
                .set(DELIVERY.VERSION, DELIVERY.VERSION.plus(1))
                .where(DELIVERY.ID.eq(id), DELIVERY.STATUS.eq(Status.DRAFT.name()))
                .returningResult(DELIVERY.NUMBER)
                .fetchOptional(DELIVERY.NUMBER)
                .orElseThrow(Stale::new);
    }

    private Optional<Delivery> fetch(Condition which) {
        return db.select(
                        DELIVERY.ID,
                        DELIVERY.ORDER_ID,
                        coalesce(DELIVERY.salesOrder().NUMBER, ""),
                        DELIVERY.salesOrder().PARTY_ID,
                        DELIVERY.salesOrder().party().NAME,
                        DELIVERY.STATUS.convertFrom(Status::valueOf),
                        DELIVERY.NUMBER,
                        DELIVERY.DELIVERED_ON,
                        DELIVERY.TEXT,
                        DeliveryLineRows.of(DELIVERY.ID),
                        DELIVERY.COMMAND_ID,
                        DELIVERY.VERSION)
                .from(DELIVERY)
                .where(which)
                .fetchOptional(mapping(Delivery::new));
    }
}
