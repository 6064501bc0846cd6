package ballast.orders;

import static db.inventory.Tables.STOCK_BALANCE;
import static db.orders.Tables.SALES_ORDER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.sum;

import ballast.orders.SalesOrder.Invoicing;
import ballast.orders.SalesOrder.Status;
import ballast.platform.problem.RuleViolation;
import ballast.platform.security.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The orders as documents: reading one, and taking it for a change. */
@Component
public class SalesOrders {

    private final DSLContext db;

    SalesOrders(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(OrdersPermissions.ORDER_READ)
    public SalesOrder get(long id) {
        return find(id);
    }

    SalesOrder find(long id) {
        return fetch(SALES_ORDER.ID.eq(id), false, mayReadCost())
                .orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    /** Whose order it is. */
    String customer(long id) {
        return db.select(SALES_ORDER.party().NAME)
                .from(SALES_ORDER)
                .where(SALES_ORDER.ID.eq(id))
                .fetchSingle()
                .value1();
    }

    /** Nobody else changes the order, delivers or invoices it before this transaction ends. */
    SalesOrder lock(long id) {
        return fetch(SALES_ORDER.ID.eq(id), true, false).orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    /** As it is stored already, by its id or by the command that stored it. */
    Optional<SalesOrder> stored(SalesOrder order) {
        return fetch(
                order.id() == 0 ? SALES_ORDER.COMMAND_ID.eq(order.command()) : SALES_ORDER.ID.eq(order.id()),
                true,
                false);
    }

    Optional<SalesOrder> of(Quotation quotation) {
        return fetch(SALES_ORDER.QUOTATION_ID.eq(quotation.id()), false, false);
    }

    @Transactional
    @RolesAllowed(OrdersPermissions.ORDER_EDIT)
    public void delete(long id) {
        db.deleteFrom(SALES_ORDER).where(SALES_ORDER.ID.eq(id)).execute();
    }

    /** The lines are read once the order is taken, since they may have changed before. */
    private Optional<SalesOrder> fetch(Condition which, boolean locked, boolean withCost) {
        if (locked
                && db.select(SALES_ORDER.ID)
                        .from(SALES_ORDER)
                        .where(which)
                        .forNoKeyUpdate()
                        .fetch()
                        .isEmpty()) {
            return Optional.empty();
        }
        return db.select(
                        SALES_ORDER.ID,
                        SALES_ORDER.STATUS.convertFrom(Status::valueOf),
                        OrderStates.field(),
                        SALES_ORDER.NUMBER,
                        SALES_ORDER.PARTY_ID,
                        SALES_ORDER.ORDERED_ON,
                        SALES_ORDER.NEEDED_ON,
                        SALES_ORDER.PAYMENT_TERM_ID,
                        SALES_ORDER.CURRENCY_CODE,
                        SALES_ORDER.RATE,
                        SALES_ORDER.INVOICING.convertFrom(Invoicing::valueOf),
                        SALES_ORDER.REFERENCE,
                        SALES_ORDER.TEXT,
                        SALES_ORDER.QUOTATION_ID,
                        OrderLineRows.of(SALES_ORDER.ID, withCost),
                        SALES_ORDER.COMMAND_ID,
                        SALES_ORDER.VERSION)
                .from(SALES_ORDER)
                .where(which)
                .fetchOptional(mapping(SalesOrder::new));
    }

    /** What one piece of an item costs by now, while somebody quotes it. */
    @Transactional(readOnly = true)
    @RolesAllowed(OrdersPermissions.COST_READ)
    public Optional<BigDecimal> cost(long item) {
        return db.select(sum(STOCK_BALANCE.VALUE).div(nullif(sum(STOCK_BALANCE.ON_HAND), inline(BigDecimal.ZERO))))
                .from(STOCK_BALANCE)
                .where(STOCK_BALANCE.ITEM_ID.eq(item))
                .fetchOptional(row -> row.value1());
    }

    /** Costs are no column for everybody, by whatever way the order is read. */
    static boolean mayReadCost() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getPrincipal() instanceof SignedIn user
                && user.may(OrdersPermissions.COST_READ);
    }
}
