package ballast.purchasing;

import static db.purchasing.Tables.SUPPLIER_RETURN;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import ballast.platform.db.Listing;
import ballast.platform.db.Page;
import ballast.purchasing.SupplierReturn.Status;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of returns to suppliers. */
@Component
public class SupplierReturnSearch {

    static final Map<String, Field<?>> SORTABLE =
            Map.of("number", SUPPLIER_RETURN.NUMBER, "returnedOn", SUPPLIER_RETURN.RETURNED_ON);

    /** What a list shows of a return. */
    public record Row(
            long id,
            @Nullable String number,
            String orderNumber,
            String supplier,
            LocalDate returnedOn,
            String text,
            Status status)
            implements Serializable {}

    private final DSLContext db;

    SupplierReturnSearch(DSLContext db) {
        this.db = db;
    }

    /** @param status null fits all */
    @Transactional(readOnly = true)
    @RolesAllowed(PurchasingPermissions.RETURN_READ)
    public Listing<Row> page(@Nullable Status status, Page page) {
        var wanted = status == null ? noCondition() : SUPPLIER_RETURN.STATUS.eq(status.name());
        var rows = db.select(
                        SUPPLIER_RETURN.ID,
                        SUPPLIER_RETURN.NUMBER,
                        coalesce(SUPPLIER_RETURN.purchaseOrder().NUMBER, ""),
                        SUPPLIER_RETURN.purchaseOrder().party().NAME,
                        SUPPLIER_RETURN.RETURNED_ON,
                        SUPPLIER_RETURN.TEXT,
                        SUPPLIER_RETURN.STATUS.convertFrom(Status::valueOf))
                .from(SUPPLIER_RETURN)
                .where(wanted)
                .orderBy(page.orderBy(SORTABLE, SUPPLIER_RETURN.ID, true))
                .limit(page.limit())
                .offset(page.offset())
                .fetch(mapping(Row::new));
        return Listing.counted(
                db, page, rows, select(SUPPLIER_RETURN.ID).from(SUPPLIER_RETURN).where(wanted));
    }
}
