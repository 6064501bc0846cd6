package ballast.warehousing;

/** What one may be allowed to do in the warehouses. */
public final class WarehousingPermissions {

    public static final String MOVEMENT_READ = "warehousing.goods_movement.read";
    public static final String MOVEMENT_EDIT = "warehousing.goods_movement.edit";
    public static final String MOVEMENT_POST = "warehousing.goods_movement.post";
    public static final String STOCKTAKE_READ = "warehousing.stocktake.read";
    public static final String STOCKTAKE_COUNT = "warehousing.stocktake.count";
    public static final String STOCKTAKE_APPROVE = "warehousing.stocktake.approve";
    public static final String STOCKTAKE_POST = "warehousing.stocktake.post";

    private WarehousingPermissions() {}
}
