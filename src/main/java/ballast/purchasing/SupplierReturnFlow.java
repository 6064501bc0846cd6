package ballast.purchasing;

import static db.purchasing.Tables.PURCHASE_ORDER;
import static db.purchasing.Tables.SUPPLIER_RETURN;
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

/** From a return to its order and its entry. */
@Component
public class SupplierReturnFlow implements DocumentFlow {

    private final DSLContext db;

    SupplierReturnFlow(DSLContext db) {
        this.db = db;
    }

    @Override
    public String document() {
        return SupplierReturn.DOCUMENT;
    }

    @Override
    @RolesAllowed(PurchasingPermissions.RETURN_READ)
    @Transactional(readOnly = true)
    public List<FlowStep> steps(long id) {
        var order = select(SUPPLIER_RETURN.ORDER_ID).from(SUPPLIER_RETURN).where(SUPPLIER_RETURN.ID.eq(id));
        return db.fetch(FlowRows.orders(PURCHASE_ORDER.ID.in(order))
                        .union(FlowRows.entries(document(), id))
                        .orderBy(inline(4), inline(2)))
                .map(mapping(FlowStep::of));
    }
}
