package ballast.purchasing;

import static db.purchasing.Tables.GOODS_RECEIPT;
import static db.purchasing.Tables.PURCHASE_ORDER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import ballast.platform.document.DocumentFlow;
import ballast.platform.document.FlowStep;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From a goods receipt to its order and its entry. */
@Component
public class GoodsReceiptFlow implements DocumentFlow {

    private final DSLContext db;

    GoodsReceiptFlow(DSLContext db) {
        this.db = db;
    }

    @Override
    public String document() {
        return GoodsReceipt.DOCUMENT;
    }

    @Override
    @RolesAllowed(PurchasingPermissions.RECEIPT_READ)
    @Transactional(readOnly = true)
    public List<FlowStep> steps(long id) {
        var order = select(GOODS_RECEIPT.ORDER_ID).from(GOODS_RECEIPT).where(GOODS_RECEIPT.ID.eq(id));
        return db.fetch(FlowRows.orders(PURCHASE_ORDER.ID.in(order))
                        .union(FlowRows.entries(document(), id))
                        .orderBy(inline(4), inline(2)))
                .map(mapping(FlowStep::of));
    }
}
