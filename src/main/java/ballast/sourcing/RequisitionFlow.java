package ballast.sourcing;

import static db.sourcing.Tables.MADE_ORDER;
import static db.sourcing.Tables.RFQ;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;

import ballast.platform.document.DocumentFlow;
import ballast.platform.document.FlowStep;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From a requisition to whom was asked, and what was ordered. */
@Component
public class RequisitionFlow implements DocumentFlow {

    private final DSLContext db;

    RequisitionFlow(DSLContext db) {
        this.db = db;
    }

    @Override
    public String document() {
        return Requisition.DOCUMENT;
    }

    @Override
    @RolesAllowed(SourcingPermissions.REQUISITION_READ)
    @Transactional(readOnly = true)
    public List<FlowStep> steps(long id) {
        return db.fetch(MadeOrders.orders(MADE_ORDER.REQUISITION_ID.eq(id))
                        .union(MadeOrders.rfqs(RFQ.REQUISITION_ID.eq(id)))
                        .orderBy(inline(4), inline(2)))
                .map(mapping(FlowStep::of));
    }
}
