package ballast.purchasing;

import static db.purchasing.Tables.SUPPLIER_RETURN;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;

import ballast.platform.problem.RuleViolation;
import ballast.platform.problem.Stale;
import ballast.purchasing.SupplierReturn.Status;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The returns to suppliers as documents: one of them, and the one way to store it. */
@Component
public class SupplierReturns {

    private final DSLContext db;

    SupplierReturns(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(PurchasingPermissions.RETURN_READ)
    public SupplierReturn get(long id) {
        return find(id);
    }

    SupplierReturn find(long id) {
        return fetch(SUPPLIER_RETURN.ID.eq(id), false).orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    /** As it is stored already, by its id or by the command that stored it; whoever else stores it waits. */
    Optional<SupplierReturn> stored(SupplierReturn returned) {
        return fetch(
                returned.id() == 0
                        ? SUPPLIER_RETURN.COMMAND_ID.eq(returned.command())
                        : SUPPLIER_RETURN.ID.eq(returned.id()),
                true);
    }

    @Transactional
    @RolesAllowed(PurchasingPermissions.RETURN_POST)
    public SupplierReturn save(SupplierReturn returned) {
        return find(store(returned, stored(returned).orElse(null)));
    }

    long store(SupplierReturn returned, @Nullable SupplierReturn before) {
        returned.check();
        RuleViolation.require(before == null || before.isEditable(), "posted_paper_is_immutable");
        var row = before == null
                ? db.newRecord(SUPPLIER_RETURN)
                : db.fetchOptional(SUPPLIER_RETURN, SUPPLIER_RETURN.ID.eq(before.id()))
                        .orElseThrow(Stale::new);
        if (before == null) {
            row.setCommandId(returned.command());
            row.setOrderId(returned.order());
            row.setRate(returned.rate());
        } else if (returned.id() != 0) {
            row.setVersion(returned.version());
        }
        row.setReturnedOn(returned.returnedOn());
        row.setWarehouseId(Objects.requireNonNull(returned.warehouse()));
        row.setReference(returned.reference());
        row.setText(returned.text());
        row.store();
        ReturnLineRows.store(db, row.getId(), returned.lines());
        return row.getId();
    }

    @Transactional
    @RolesAllowed(PurchasingPermissions.RETURN_POST)
    public void delete(long id) {
        db.deleteFrom(SUPPLIER_RETURN).where(SUPPLIER_RETURN.ID.eq(id)).execute();
    }

    private Optional<SupplierReturn> fetch(Condition which, boolean locked) {
        var found = db.select(
                        SUPPLIER_RETURN.ID,
                        SUPPLIER_RETURN.STATUS.convertFrom(Status::valueOf),
                        SUPPLIER_RETURN.NUMBER,
                        SUPPLIER_RETURN.ORDER_ID,
                        coalesce(SUPPLIER_RETURN.purchaseOrder().NUMBER, ""),
                        SUPPLIER_RETURN.purchaseOrder().party().NAME,
                        SUPPLIER_RETURN.purchaseOrder().CURRENCY_CODE,
                        SUPPLIER_RETURN.RATE,
                        SUPPLIER_RETURN.RETURNED_ON,
                        SUPPLIER_RETURN.WAREHOUSE_ID,
                        SUPPLIER_RETURN.REFERENCE,
                        SUPPLIER_RETURN.TEXT,
                        ReturnLineRows.of(SUPPLIER_RETURN.ID),
                        SUPPLIER_RETURN.COMMAND_ID,
                        SUPPLIER_RETURN.VERSION)
                .from(SUPPLIER_RETURN)
                .where(which);
        return (locked ? found.forUpdate().of(SUPPLIER_RETURN) : found).fetchOptional(mapping(SupplierReturn::new));
    }
}
