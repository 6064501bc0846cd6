package ballast.inventory;

/** What one may be allowed to do with goods on hand. */
public final class InventoryPermissions {

    public static final String STOCK_READ = "inventory.stock.read";
    public static final String STOCK_EDIT = "inventory.stock.edit";
    public static final String STOCK_CHECK = "inventory.stock.check";
    public static final String WAREHOUSE_READ = "inventory.warehouse.read";
    public static final String WAREHOUSE_EDIT = "inventory.warehouse.edit";

    private InventoryPermissions() {}
}
