package ballast.orders;

import static db.orders.Tables.CUSTOMER_RETURN;
import static db.orders.Tables.SALES_ORDER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import ballast.orders.CustomerReturn.Status;
import ballast.platform.db.Listing;
import ballast.platform.db.Page;
import ballast.platform.document.DocumentFlow;
import ballast.platform.document.FlowStep;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finding returns: the list, and the documents around one. */
@Component
public class ReturnSearch implements DocumentFlow {

    static final Map<String, Field<?>> SORTABLE =
            Map.of("number", CUSTOMER_RETURN.NUMBER, "returnedOn", CUSTOMER_RETURN.RETURNED_ON);

    /** What a list shows of a return. */
    public record Row(
            long id,
            @Nullable String number,
            LocalDate returnedOn,
            String customer,
            String orderNumber,
            String reason,
            Status status)
            implements Serializable {}

    private final DSLContext db;

    ReturnSearch(DSLContext db) {
        this.db = db;
    }

    /** @param status null fits all */
    @Transactional(readOnly = true)
    @RolesAllowed(OrdersPermissions.RETURN_READ)
    public Listing<Row> page(@Nullable Status status, Page page) {
        var wanted = status == null ? noCondition() : CUSTOMER_RETURN.STATUS.eq(status.name());
        var rows = db.select(
                        CUSTOMER_RETURN.ID,
                        CUSTOMER_RETURN.NUMBER,
                        CUSTOMER_RETURN.RETURNED_ON,
                        CUSTOMER_RETURN.salesOrder().party().NAME,
                        coalesce(CUSTOMER_RETURN.salesOrder().NUMBER, ""),
                        CUSTOMER_RETURN.REASON,
                        CUSTOMER_RETURN.STATUS.convertFrom(Status::valueOf))
                .from(CUSTOMER_RETURN)
                .where(wanted)
                .orderBy(page.orderBy(SORTABLE, CUSTOMER_RETURN.ID, true))
                .limit(page.limit())
                .offset(page.offset())
                .fetch(mapping(Row::new));
        return Listing.counted(
                db, page, rows, select(CUSTOMER_RETURN.ID).from(CUSTOMER_RETURN).where(wanted));
    }

    @Override
    public String document() {
        return CustomerReturn.DOCUMENT;
    }

    @Override
    @RolesAllowed(OrdersPermissions.RETURN_READ)
    @Transactional(readOnly = true)
    public List<FlowStep> steps(long id) {
        var around = new OrderSteps(SALES_ORDER.ID.in(
                select(CUSTOMER_RETURN.ORDER_ID).from(CUSTOMER_RETURN).where(CUSTOMER_RETURN.ID.eq(id))));
        return OrderSteps.fetch(
                db,
                around.orders()
                        .union(around.deliveries())
                        .union(OrderSteps.entries(CustomerReturn.DOCUMENT, id))
                        .union(around.invoices()));
    }
}
