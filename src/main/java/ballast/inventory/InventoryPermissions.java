package ballast.inventory;

/** What one may be allowed to do with goods on hand. */
public final class InventoryPermissions {

    public static final String STOCK_READ = "inventory.stock.read";
    public static final String STOCK_EDIT = "inventory.stock.edit";
    public static final String STOCK_CHECK = "inventory.stock.check";
    public static final String WAREHOUSE_READ = "inventory.warehouse.read";
    public static final String WAREHOUSE_EDIT = "inventory.warehouse.edit";
    public static final String MOVEMENT_READ = "inventory.goods_movement.read";
    public static final String MOVEMENT_EDIT = "inventory.goods_movement.edit";
    public static final String MOVEMENT_POST = "inventory.goods_movement.post";
    public static final String STOCKTAKE_READ = "inventory.stocktake.read";
    public static final String STOCKTAKE_COUNT = "inventory.stocktake.count";
    public static final String STOCKTAKE_APPROVE = "inventory.stocktake.approve";
    public static final String STOCKTAKE_POST = "inventory.stocktake.post";

    private InventoryPermissions() {}
}
