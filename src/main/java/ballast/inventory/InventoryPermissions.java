package ballast.inventory;

import ballast.platform.security.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;

/** What one may be allowed to do with goods on hand. */
public final class InventoryPermissions {

    public static final String STOCK_READ = "inventory.stock.read";
    public static final String STOCK_EDIT = "inventory.stock.edit";
    public static final String STOCK_CHECK = "inventory.stock.check";
    public static final String WAREHOUSE_READ = "inventory.warehouse.read";
    public static final String WAREHOUSE_EDIT = "inventory.warehouse.edit";

    /** What goods cost and what the stock is worth; quantities are open without it. */
    public static final String COST_READ = "inventory.cost.read";

    private InventoryPermissions() {}

    /** Whether whoever works now may know what goods cost: jobs may. */
    public static boolean areCostsOpen() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication.getPrincipal() instanceof SignedIn user && user.may(COST_READ);
    }
}
