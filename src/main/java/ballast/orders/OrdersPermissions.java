package ballast.orders;

/** What one may be allowed to do with customers' orders. */
public final class OrdersPermissions {

    public static final String QUOTATION_READ = "orders.quotation.read";
    public static final String QUOTATION_EDIT = "orders.quotation.edit";
    public static final String QUOTATION_SEND = "orders.quotation.send";
    public static final String ORDER_READ = "orders.order.read";
    public static final String ORDER_EDIT = "orders.order.edit";
    public static final String ORDER_CONFIRM = "orders.order.confirm";
    public static final String ORDER_RELEASE = "orders.order.release";
    public static final String ORDER_CANCEL = "orders.order.cancel";
    public static final String ORDER_INVOICE = "orders.order.invoice";
    public static final String COST_READ = "orders.cost.read";
    public static final String DELIVERY_READ = "orders.delivery.read";
    public static final String DELIVERY_EDIT = "orders.delivery.edit";
    public static final String DELIVERY_POST = "orders.delivery.post";
    public static final String RETURN_READ = "orders.return.read";
    public static final String RETURN_EDIT = "orders.return.edit";
    public static final String RETURN_POST = "orders.return.post";

    private OrdersPermissions() {}
}
