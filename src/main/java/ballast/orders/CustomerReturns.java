package ballast.orders;

import static db.orders.Tables.CUSTOMER_RETURN;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;

import ballast.orders.CustomerReturn.Status;
import ballast.platform.problem.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The returns as documents: reading one, proposing one, and the one way to store it. */
@Component
public class CustomerReturns {

    private final DSLContext db;
    private final SalesOrders orders;

    CustomerReturns(DSLContext db, SalesOrders orders) {
        this.db = db;
        this.orders = orders;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(OrdersPermissions.RETURN_READ)
    public CustomerReturn get(long id) {
        return find(id);
    }

    CustomerReturn find(long id) {
        return fetch(CUSTOMER_RETURN.ID.eq(id)).orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    /** All that was delivered of an order and has not come back; how much of it does is still to be said. */
    @Transactional(readOnly = true)
    @RolesAllowed(OrdersPermissions.RETURN_EDIT)
    public CustomerReturn propose(long id, LocalDate on) {
        var order = orders.find(id);
        return new CustomerReturn(
                0,
                id,
                Objects.toString(order.number(), ""),
                Objects.requireNonNull(order.party()),
                orders.customer(id),
                Status.DRAFT,
                null,
                on,
                "",
                delivered(id),
                UUID.randomUUID(),
                0);
    }

    List<ReturnLine> delivered(long order) {
        return ReturnLineRows.delivered(db, order);
    }

    /** As it is stored already, by its id or by the command that stored it. */
    Optional<CustomerReturn> stored(CustomerReturn one) {
        return fetch(one.id() == 0 ? CUSTOMER_RETURN.COMMAND_ID.eq(one.command()) : CUSTOMER_RETURN.ID.eq(one.id()));
    }

    @Transactional
    @RolesAllowed(OrdersPermissions.RETURN_EDIT)
    public CustomerReturn save(CustomerReturn one) {
        orders.lock(one.order());
        return find(store(one, stored(one).orElse(null)));
    }

    long store(CustomerReturn one, @Nullable CustomerReturn before) {
        RuleViolation.require(before == null || before.isEditable(), "received_return_is_immutable");
        one.check();
        var row = db.newRecord(CUSTOMER_RETURN);
        if (before == null) {
            RuleViolation.require(one.id() == 0, "document_is_current");
            row.setOrderId(one.order());
            row.setCommandId(one.command());
        } else {
            row.setId(before.id());
            row.setVersion(one.id() == 0 ? before.version() : one.version());
            row.touched(CUSTOMER_RETURN.ID, false);
        }
        row.setReturnedOn(one.returnedOn());
        row.setReason(one.reason());
        if (before == null) {
            row.insert();
        } else {
            row.update();
        }
        ReturnLineRows.store(db, row.getId(), one.lines(), before);
        return row.getId();
    }

    String change(long id, Status status) {
        return Objects.requireNonNull(db.update(CUSTOMER_RETURN)
                .set(CUSTOMER_RETURN.STATUS, status.name())
                .set(CUSTOMER_RETURN.VERSION, CUSTOMER_RETURN.VERSION.plus(1))
                .where(CUSTOMER_RETURN.ID.eq(id))
                .returningResult(CUSTOMER_RETURN.NUMBER)
                .fetchSingle()
                .value1());
    }

    @Transactional
    @RolesAllowed(OrdersPermissions.RETURN_EDIT)
    public void delete(long id) {
        db.deleteFrom(CUSTOMER_RETURN).where(CUSTOMER_RETURN.ID.eq(id)).execute();
    }

    private Optional<CustomerReturn> fetch(Condition which) {
        return db.select(
                        CUSTOMER_RETURN.ID,
                        CUSTOMER_RETURN.ORDER_ID,
                        coalesce(CUSTOMER_RETURN.salesOrder().NUMBER, ""),
                        CUSTOMER_RETURN.salesOrder().PARTY_ID,
                        CUSTOMER_RETURN.salesOrder().party().NAME,
                        CUSTOMER_RETURN.STATUS.convertFrom(Status::valueOf),
                        CUSTOMER_RETURN.NUMBER,
                        CUSTOMER_RETURN.RETURNED_ON,
                        CUSTOMER_RETURN.REASON,
                        ReturnLineRows.of(CUSTOMER_RETURN.ID),
                        CUSTOMER_RETURN.COMMAND_ID,
                        CUSTOMER_RETURN.VERSION)
                .from(CUSTOMER_RETURN)
                .where(which)
                .fetchOptional(mapping(CustomerReturn::new));
    }
}
