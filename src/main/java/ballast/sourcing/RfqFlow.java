package ballast.sourcing;

import static db.sourcing.Tables.MADE_ORDER;
import static db.sourcing.Tables.REQUISITION;
import static db.sourcing.Tables.RFQ;
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

/** From a request for quotation back to the requisition, and on to the orders. */
@Component
public class RfqFlow implements DocumentFlow {

    private final DSLContext db;

    RfqFlow(DSLContext db) {
        this.db = db;
    }

    @Override
    public String document() {
        return Rfq.DOCUMENT;
    }

    @Override
    @RolesAllowed(SourcingPermissions.RFQ_READ)
    @Transactional(readOnly = true)
    public List<FlowStep> steps(long id) {
        var requisition = select(RFQ.REQUISITION_ID).from(RFQ).where(RFQ.ID.eq(id));
        return db.fetch(MadeOrders.orders(MADE_ORDER.RFQ_ID.eq(id))
                        .union(MadeOrders.requisitions(REQUISITION.ID.in(requisition)))
                        .orderBy(inline(4), inline(2)))
                .map(mapping(FlowStep::of));
    }
}
