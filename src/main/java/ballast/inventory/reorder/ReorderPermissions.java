package ballast.inventory.reorder;

/** What one may be allowed to do about ordering again. */
public final class ReorderPermissions {

    public static final String LEVEL_READ = "inventory.reorder_level.read";
    public static final String LEVEL_EDIT = "inventory.reorder_level.edit";
    public static final String ORDER = "inventory.reorder_level.order";

    private ReorderPermissions() {}
}
