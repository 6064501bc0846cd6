package ballast.purchasing;

/** What one may be allowed to do when buying. */
public final class PurchasingPermissions {

    public static final String ORDER_READ = "purchasing.purchase_order.read";
    public static final String ORDER_EDIT = "purchasing.purchase_order.edit";
    public static final String ORDER_CONFIRM = "purchasing.purchase_order.confirm";
    public static final String RECEIPT_READ = "purchasing.goods_receipt.read";
    public static final String RECEIPT_POST = "purchasing.goods_receipt.post";
    public static final String RETURN_READ = "purchasing.supplier_return.read";
    public static final String RETURN_POST = "purchasing.supplier_return.post";
    public static final String PRICE_READ = "purchasing.supplier_price.read";
    public static final String PRICE_EDIT = "purchasing.supplier_price.edit";
    public static final String SETTING_READ = "purchasing.setting.read";
    public static final String SETTING_EDIT = "purchasing.setting.edit";

    private PurchasingPermissions() {}
}
