package ballast.sales;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has invoices that bill orders add up to them, in net and in VAT. */
@Component
class OrderSettlement {

    private final ObjectProvider<BilledOrders> orders;
    private final OrderTaxes taxes;

    OrderSettlement(ObjectProvider<BilledOrders> orders, OrderTaxes taxes) {
        this.orders = orders;
        this.taxes = taxes;
    }

    /** The orders it bills are taken; its amounts are what they are if it is posted next. */
    Invoice settle(Invoice invoice) {
        var settled = invoice;
        if (invoice.billsOrders()) {
            for (var billed : orders) {
                settled = taxes.settle(billed.settle(settled));
            }
        }
        return settled;
    }
}
