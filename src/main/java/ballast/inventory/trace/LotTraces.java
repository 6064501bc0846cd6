package ballast.inventory.trace;

import static db.accounting.Tables.JOURNAL_ENTRY;
import static db.inventory.Tables.STOCK_MOVE;
import static db.inventory.Tables.WAREHOUSE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;

import ballast.inventory.InventoryPermissions;
import ballast.inventory.MoveKind;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way of a lot: from what brought it in to where it went. */
@Component
public class LotTraces {

    private static final int MOST = 1000;

    /** One move of the lot. */
    public record Step(
            LocalDate on,
            MoveKind kind,
            String source,
            long sourceId,
            String number,
            String warehouse,
            String bin,
            BigDecimal quantity)
            implements Serializable {

        /** From one place of the company to another. */
        public boolean isWithin() {
            return kind == MoveKind.SHIPMENT || kind == MoveKind.ARRIVAL || kind == MoveKind.RELOCATION;
        }

        public boolean isIn() {
            return !isWithin() && quantity.signum() > 0;
        }

        public boolean isOut() {
            return !isWithin() && quantity.signum() < 0;
        }
    }

    private final DSLContext db;

    LotTraces(DSLContext db) {
        this.db = db;
    }

    /** In the order in which it happened. */
    @Transactional(readOnly = true)
    @RolesAllowed(InventoryPermissions.STOCK_READ)
    public List<Step> of(long lot) {
        return db.select(
                        STOCK_MOVE.MOVED_ON,
                        STOCK_MOVE.KIND.convertFrom(MoveKind::valueOf),
                        STOCK_MOVE.SOURCE,
                        STOCK_MOVE.SOURCE_ID,
                        coalesce(JOURNAL_ENTRY.NUMBER, inline("")),
                        WAREHOUSE.CODE,
                        coalesce(STOCK_MOVE.bin().CODE, inline("")),
                        STOCK_MOVE.QUANTITY)
                .from(STOCK_MOVE)
                .join(WAREHOUSE)
                .on(WAREHOUSE.ID.eq(STOCK_MOVE.WAREHOUSE_ID))
                .leftJoin(JOURNAL_ENTRY)
                .on(JOURNAL_ENTRY.ID.eq(STOCK_MOVE.ENTRY_ID))
                .where(STOCK_MOVE.LOT_ID.eq(lot), STOCK_MOVE.QUANTITY.ne(BigDecimal.ZERO))
                .orderBy(STOCK_MOVE.MOVED_ON, STOCK_MOVE.ID)
                .limit(MOST)
                .fetch(mapping(Step::new));
    }
}
