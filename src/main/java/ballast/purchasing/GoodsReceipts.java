package ballast.purchasing;

import static db.purchasing.Tables.GOODS_RECEIPT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;

import ballast.platform.problem.RuleViolation;
import ballast.platform.problem.Stale;
import ballast.purchasing.GoodsReceipt.Status;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The goods receipts as documents: one of them, and the one way to store it. */
@Component
public class GoodsReceipts {

    private final DSLContext db;

    GoodsReceipts(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(PurchasingPermissions.RECEIPT_READ)
    public GoodsReceipt get(long id) {
        return find(id);
    }

    GoodsReceipt find(long id) {
        return fetch(GOODS_RECEIPT.ID.eq(id), false).orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    /** As it is stored already, by its id or by the command that stored it; whoever else stores it waits. */
    Optional<GoodsReceipt> stored(GoodsReceipt receipt) {
        return fetch(
                receipt.id() == 0 ? GOODS_RECEIPT.COMMAND_ID.eq(receipt.command()) : GOODS_RECEIPT.ID.eq(receipt.id()),
                true);
    }

    @Transactional
    @RolesAllowed(PurchasingPermissions.RECEIPT_POST)
    public GoodsReceipt save(GoodsReceipt receipt) {
        return find(store(receipt, stored(receipt).orElse(null)));
    }

    long store(GoodsReceipt receipt, @Nullable GoodsReceipt before) {
        receipt.check();
        RuleViolation.require(before == null || before.isEditable(), "posted_paper_is_immutable");
        var row = before == null
                ? db.newRecord(GOODS_RECEIPT)
                : db.fetchOptional(GOODS_RECEIPT, GOODS_RECEIPT.ID.eq(before.id()))
                        .orElseThrow(Stale::new);
        if (before == null) {
            row.setCommandId(receipt.command());
            row.setOrderId(receipt.order());
            row.setRate(receipt.rate());
        } else if (receipt.id() != 0) {
            row.setVersion(receipt.version());
        }
        row.setReceivedOn(receipt.receivedOn());
        row.setWarehouseId(Objects.requireNonNull(receipt.warehouse()));
        row.setReference(receipt.reference());
        row.setText(receipt.text());
        row.store();
        ReceiptLineRows.store(db, row.getId(), receipt.lines());
        return row.getId();
    }

    @Transactional
    @RolesAllowed(PurchasingPermissions.RECEIPT_POST)
    public void delete(long id) {
        db.deleteFrom(GOODS_RECEIPT).where(GOODS_RECEIPT.ID.eq(id)).execute();
    }

    private Optional<GoodsReceipt> fetch(Condition which, boolean locked) {
        var found = db.select(
                        GOODS_RECEIPT.ID,
                        GOODS_RECEIPT.STATUS.convertFrom(Status::valueOf),
                        GOODS_RECEIPT.NUMBER,
                        GOODS_RECEIPT.ORDER_ID,
                        coalesce(GOODS_RECEIPT.purchaseOrder().NUMBER, ""),
                        GOODS_RECEIPT.purchaseOrder().party().NAME,
                        GOODS_RECEIPT.RECEIVED_ON,
                        GOODS_RECEIPT.WAREHOUSE_ID,
                        GOODS_RECEIPT.REFERENCE,
                        GOODS_RECEIPT.TEXT,
                        GOODS_RECEIPT.RATE,
                        ReceiptLineRows.of(GOODS_RECEIPT.ID),
                        GOODS_RECEIPT.COMMAND_ID,
                        GOODS_RECEIPT.VERSION)
                .from(GOODS_RECEIPT)
                .where(which);
        return (locked ? found.forUpdate().of(GOODS_RECEIPT) : found).fetchOptional(mapping(GoodsReceipt::new));
    }
}
