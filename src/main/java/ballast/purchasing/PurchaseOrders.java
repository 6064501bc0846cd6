package ballast.purchasing;

import static db.purchasing.Tables.ORDER_CHANGE;
import static db.purchasing.Tables.PURCHASE_ORDER;
import static db.purchasing.Tables.PURCHASE_ORDER_LINE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import ballast.platform.problem.RuleViolation;
import ballast.platform.problem.Stale;
import ballast.purchasing.PurchaseOrder.Status;
import db.purchasing.tables.records.PurchaseOrderRecord;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The orders to suppliers as documents: reading one, and the one way to store it. */
@Component
public class PurchaseOrders {

    private final DSLContext db;

    PurchaseOrders(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(PurchasingPermissions.ORDER_READ)
    public PurchaseOrder get(long id) {
        return find(id);
    }

    PurchaseOrder find(long id) {
        return fetch(PURCHASE_ORDER.ID.eq(id), false).orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    /** Nobody else receives, bills or changes it before this transaction ends. */
    PurchaseOrder lock(long id) {
        return fetch(PURCHASE_ORDER.ID.eq(id), true).orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    /** As it is stored already, by its id or by the command that stored it; whoever else stores it waits. */
    Optional<PurchaseOrder> stored(PurchaseOrder order) {
        return fetch(
                order.id() == 0 ? PURCHASE_ORDER.COMMAND_ID.eq(order.command()) : PURCHASE_ORDER.ID.eq(order.id()),
                true);
    }

    /** Stores a draft; what changes in a confirmed order becomes part of its history. */
    @Transactional
    @RolesAllowed(PurchasingPermissions.ORDER_EDIT)
    public PurchaseOrder save(PurchaseOrder order) {
        return find(store(order, stored(order).orElse(null)));
    }

    long store(PurchaseOrder order, @Nullable PurchaseOrder before) {
        OrderRules.check(order);
        RuleViolation.require(before == null || before.isEditable(), "closed_order_is_immutable");
        var row = before == null
                ? db.newRecord(PURCHASE_ORDER)
                : db.fetchOptional(PURCHASE_ORDER, PURCHASE_ORDER.ID.eq(before.id()))
                        .orElseThrow(Stale::new);
        if (before == null) {
            row.setCommandId(order.command());
        } else if (order.id() != 0) {
            row.setVersion(order.version());
        }
        fill(row, order);
        var amended = before != null && before.isUnderWay() && !before.lines().equals(order.lines()) ? before : null;
        if (amended != null) {
            row.setRevision(amended.revision() + 1);
        }
        row.store();
        OrderLineRows.store(db, row.getId(), order);
        if (amended != null) {
            keep(amended, order);
            settle(row.getId());
        }
        return row.getId();
    }

    private static void fill(PurchaseOrderRecord row, PurchaseOrder order) {
        row.setPartyId(Objects.requireNonNull(order.party()));
        row.setOrderedOn(order.orderedOn());
        row.setDueOn(order.dueOn());
        row.setWarehouseId(Objects.requireNonNull(order.warehouse()));
        row.setPaymentTermId(order.paymentTerm());
        row.setCurrencyCode(order.currency());
        row.setRate(order.rate());
        row.setReference(order.reference());
        row.setText(order.text());
        row.setNet(order.net().amount());
        row.setTax(order.tax().amount());
        row.setGross(order.gross().amount());
    }

    private void keep(PurchaseOrder before, PurchaseOrder after) {
        for (int i = 0; i < Math.max(before.lines().size(), after.lines().size()); i++) {
            var was = i < before.lines().size() ? before.lines().get(i) : null;
            var is = i < after.lines().size() ? after.lines().get(i) : null;
            if (!Objects.equals(was, is)) {
                db.insertInto(ORDER_CHANGE)
                        .set(ORDER_CHANGE.ORDER_ID, before.id())
                        .set(ORDER_CHANGE.REVISION, before.revision() + 1)
                        .set(ORDER_CHANGE.LINE_NO, i + 1)
                        .set(ORDER_CHANGE.OLD_QUANTITY, was == null ? null : was.quantity())
                        .set(ORDER_CHANGE.NEW_QUANTITY, is == null ? null : is.quantity())
                        .set(ORDER_CHANGE.OLD_PRICE, was == null ? null : was.price())
                        .set(ORDER_CHANGE.NEW_PRICE, is == null ? null : is.price())
                        .set(ORDER_CHANGE.OLD_DUE_ON, was == null ? null : was.dueOn())
                        .set(ORDER_CHANGE.NEW_DUE_ON, is == null ? null : is.dueOn())
                        .execute();
            }
        }
    }

    /** Closes an order of which nothing more is expected, and opens it again when something is. */
    void settle(long id) {
        var line = PURCHASE_ORDER_LINE;
        var done = when(line.STOCKED, line.RECEIVED).otherwise(line.BILLED);
        var open = exists(selectOne()
                .from(line)
                .where(line.ORDER_ID.eq(id))
                .and(line.STOCKED
                        .isTrue()
                        .and(line.RECEIVED_VALUE.ne(line.BILLED_VALUE).or(line.RECEIVED.ne(line.BILLED)))
                        .or(line.CLOSED.isFalse().and(done.lt(line.QUANTITY.times(line.FACTOR))))));
        db.update(PURCHASE_ORDER)
                .set(
                        PURCHASE_ORDER.STATUS,
                        when(open, inline(Status.CONFIRMED.name())).otherwise(inline(Status.CLOSED.name())))
                .set(PURCHASE_ORDER.VERSION, PURCHASE_ORDER.VERSION.plus(1))
                .where(PURCHASE_ORDER.ID.eq(id))
                .and(PURCHASE_ORDER
                        .STATUS
                        .eq(Status.CONFIRMED.name())
                        .and(not(open))
                        .or(PURCHASE_ORDER.STATUS.eq(Status.CLOSED.name()).and(open)))
                .execute();
    }

    @Transactional
    @RolesAllowed(PurchasingPermissions.ORDER_EDIT)
    public void delete(long id) {
        db.deleteFrom(PURCHASE_ORDER).where(PURCHASE_ORDER.ID.eq(id)).execute();
    }

    private Optional<PurchaseOrder> fetch(Condition which, boolean locked) {
        var found = db.select(
                        PURCHASE_ORDER.ID,
                        PURCHASE_ORDER.STATUS.convertFrom(Status::valueOf),
                        PURCHASE_ORDER.NUMBER,
                        PURCHASE_ORDER.PARTY_ID,
                        PURCHASE_ORDER.ORDERED_ON,
                        PURCHASE_ORDER.DUE_ON,
                        PURCHASE_ORDER.WAREHOUSE_ID,
                        PURCHASE_ORDER.PAYMENT_TERM_ID,
                        PURCHASE_ORDER.CURRENCY_CODE,
                        PURCHASE_ORDER.RATE,
                        PURCHASE_ORDER.REFERENCE,
                        PURCHASE_ORDER.TEXT,
                        OrderLineRows.of(PURCHASE_ORDER.ID),
                        PURCHASE_ORDER.REVISION,
                        PURCHASE_ORDER.COMMAND_ID,
                        PURCHASE_ORDER.VERSION)
                .from(PURCHASE_ORDER)
                .where(which);
        return (locked ? found.forUpdate().of(PURCHASE_ORDER) : found).fetchOptional(mapping(PurchaseOrder::new));
    }
}
