package ballast.purchasing;

import static db.purchasing.Tables.GOODS_RECEIPT;
import static db.purchasing.Tables.SUPPLIER_RETURN;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;

import ballast.platform.document.DocumentFlow;
import ballast.platform.document.FlowStep;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From an order to what came of it and went back, and to what modules above made of it or made it of. */
@Component
public class PurchaseOrderFlow implements DocumentFlow {

    private final DSLContext db;
    private final List<OrderSteps> others;

    PurchaseOrderFlow(DSLContext db, List<OrderSteps> others) {
        this.db = db;
        this.others = others;
    }

    @Override
    public String document() {
        return PurchaseOrder.DOCUMENT;
    }

    @Override
    @RolesAllowed(PurchasingPermissions.ORDER_READ)
    @Transactional(readOnly = true)
    public List<FlowStep> steps(long id) {
        var steps = FlowRows.receipts(GOODS_RECEIPT.ORDER_ID.eq(id))
                .union(FlowRows.returns(SUPPLIER_RETURN.ORDER_ID.eq(id)));
        for (var other : others) {
            steps = steps.union(other.ofOrder(id));
        }
        return db.fetch(steps.orderBy(inline(4), inline(2))).map(mapping(FlowStep::of));
    }
}
