package ballast.inventory.reorder;

import static db.inventory.Tables.REORDER_LEVEL;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import ballast.platform.db.Listing;
import ballast.platform.db.Page;
import ballast.platform.problem.RuleViolation;
import ballast.platform.problem.Stale;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reorder levels of the company. */
@Component
public class ReorderLevels {

    static final Map<String, Field<?>> SORTABLE = Map.of(
            "number", REORDER_LEVEL.item().NUMBER,
            "name", REORDER_LEVEL.item().NAME,
            "warehouse", REORDER_LEVEL.warehouse().CODE);

    /** What a list shows of a level. */
    public record Row(
            long id,
            String number,
            String name,
            String warehouse,
            BigDecimal minimum,
            BigDecimal maximum,
            BigDecimal multiple)
            implements Serializable {}

    /** Which levels a list shows; an empty text fits all. */
    public record Filter(String text) implements Serializable {

        Condition condition() {
            var item = REORDER_LEVEL.item();
            return text.isBlank()
                    ? noCondition()
                    : item.NUMBER.startsWithIgnoreCase(text.strip()).or(item.NAME.containsIgnoreCase(text.strip()));
        }
    }

    private final DSLContext db;

    ReorderLevels(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(ReorderPermissions.LEVEL_READ)
    public Listing<Row> page(Filter filter, Page page) {
        var rows = db.select(
                        REORDER_LEVEL.ID,
                        REORDER_LEVEL.item().NUMBER,
                        REORDER_LEVEL.item().NAME,
                        REORDER_LEVEL.warehouse().CODE,
                        REORDER_LEVEL.MINIMUM,
                        REORDER_LEVEL.MAXIMUM,
                        REORDER_LEVEL.MULTIPLE)
                .from(REORDER_LEVEL)
                .where(filter.condition())
                .orderBy(page.orderBy(SORTABLE, REORDER_LEVEL.ID, false))
                .limit(page.limit())
                .offset(page.offset())
                .fetch(mapping(Row::new));
        return Listing.counted(
                db, page, rows, select(REORDER_LEVEL.ID).from(REORDER_LEVEL).where(filter.condition()));
    }

    @Transactional(readOnly = true)
    @RolesAllowed(ReorderPermissions.LEVEL_READ)
    public ReorderLevel get(long id) {
        return find(id);
    }

    @Transactional
    @RolesAllowed(ReorderPermissions.LEVEL_EDIT)
    public ReorderLevel save(ReorderLevel level) {
        level.check();
        var row = level.id() == 0
                ? db.newRecord(REORDER_LEVEL)
                : db.fetchOptional(REORDER_LEVEL, REORDER_LEVEL.ID.eq(level.id()))
                        .orElseThrow(Stale::new);
        if (level.id() != 0) {
            row.setVersion(level.version());
        }
        row.setItemId(level.item());
        row.setWarehouseId(level.warehouse());
        row.setMinimum(level.minimum());
        row.setMaximum(level.maximum());
        row.setMultiple(level.multiple());
        row.store();
        return find(row.getId());
    }

    private ReorderLevel find(long id) {
        return db.select(
                        REORDER_LEVEL.ID,
                        REORDER_LEVEL.ITEM_ID,
                        REORDER_LEVEL.item().NUMBER,
                        REORDER_LEVEL.WAREHOUSE_ID,
                        REORDER_LEVEL.MINIMUM,
                        REORDER_LEVEL.MAXIMUM,
                        REORDER_LEVEL.MULTIPLE,
                        REORDER_LEVEL.VERSION)
                .from(REORDER_LEVEL)
                .where(REORDER_LEVEL.ID.eq(id))
                .fetchOptional(mapping(ReorderLevel::new))
                .orElseThrow(() -> new RuleViolation("document_exists", id));
    }
}
