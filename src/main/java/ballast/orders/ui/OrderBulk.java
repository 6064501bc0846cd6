package ballast.orders.ui;

import ballast.orders.DeliveryService;
import ballast.orders.OrderInvoicing;
import ballast.orders.OrderService;
import ballast.orders.SalesOrders;
import ballast.sales.InvoiceService;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is done with many orders at once; each answers with the number of what came of it. */
@Component
class OrderBulk {

    private final SalesOrders orders;
    private final OrderService service;
    private final DeliveryService delivering;
    private final OrderInvoicing invoicing;
    private final InvoiceService invoices;

    OrderBulk(
            SalesOrders orders,
            OrderService service,
            DeliveryService delivering,
            OrderInvoicing invoicing,
            InvoiceService invoices) {
        this.orders = orders;
        this.service = service;
        this.delivering = delivering;
        this.invoicing = invoicing;
        this.invoices = invoices;
    }

    String confirm(long id) {
        return String.valueOf(service.confirm(orders.get(id)).number());
    }

    String deliver(long id) {
        return String.valueOf(delivering.deliver(id).number());
    }

    String invoice(long id) {
        return String.valueOf(invoices.post(invoicing.invoice(List.of(id))).number());
    }
}
