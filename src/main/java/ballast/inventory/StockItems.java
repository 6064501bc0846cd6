package ballast.inventory;

import static db.catalog.Tables.ITEM;
import static db.inventory.Tables.STOCK_ITEM;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;

import ballast.inventory.StockItem.Costing;
import ballast.inventory.StockItem.Tracking;
import ballast.platform.problem.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How items are kept in stock; most are at moving average and without lots. */
@Component
public class StockItems {

    private final DSLContext db;

    StockItems(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(InventoryPermissions.STOCK_READ)
    public StockItem get(long item) {
        return db.select(
                        ITEM.ID,
                        ITEM.NUMBER,
                        ITEM.NAME,
                        coalesce(STOCK_ITEM.COSTING, Costing.AVERAGE.name()).convertFrom(Costing::valueOf),
                        coalesce(STOCK_ITEM.TRACKING, Tracking.NONE.name()).convertFrom(Tracking::valueOf),
                        coalesce(STOCK_ITEM.VERSION, 0))
                .from(ITEM)
                .leftJoin(STOCK_ITEM)
                .on(STOCK_ITEM.ITEM_ID.eq(ITEM.ID))
                .where(ITEM.ID.eq(item), ITEM.KIND.eq("GOODS"))
                .fetchOptional(mapping(StockItem::new))
                .orElseThrow(() -> new RuleViolation("only_goods_are_kept_in_stock"));
    }

    /** Before the item moves for the first time. */
    @Transactional
    @RolesAllowed(InventoryPermissions.STOCK_EDIT)
    public StockItem save(StockItem item) {
        var row = db.fetchOptional(STOCK_ITEM, STOCK_ITEM.ITEM_ID.eq(item.id()))
                .orElseGet(() -> db.newRecord(STOCK_ITEM));
        if (item.version() != 0) {
            row.setVersion(item.version());
        }
        row.setItemId(item.id());
        row.setCosting(item.costing().name());
        row.setTracking(item.tracking().name());
        row.store();
        return get(item.id());
    }
}
