package ballast.orders.ui;

import ballast.inventory.ui.WarehouseChoices;
import ballast.orders.Deliveries;
import ballast.orders.OrderInvoicing;
import ballast.orders.OrderPdf;
import ballast.orders.OrderService;
import ballast.orders.SalesOrder;
import ballast.orders.SalesOrders;
import ballast.platform.company.Companies;
import ballast.platform.ui.Navigation;
import ballast.platform.ui.Option;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the page and the list of orders can do. */
@Component
class OrderDesk {

    private final SalesOrders orders;
    private final OrderService service;
    private final Deliveries deliveries;
    private final OrderInvoicing invoicing;
    private final WarehouseChoices warehouses;
    private final OrderPdf pdf;
    private final Companies companies;

    OrderDesk(
            SalesOrders orders,
            OrderService service,
            Deliveries deliveries,
            OrderInvoicing invoicing,
            WarehouseChoices warehouses,
            OrderPdf pdf,
            Companies companies) {
        this.orders = orders;
        this.service = service;
        this.deliveries = deliveries;
        this.invoicing = invoicing;
        this.warehouses = warehouses;
        this.pdf = pdf;
        this.companies = companies;
    }

    LocalDate today() {
        return companies.today();
    }

    SalesOrder fresh() {
        return SalesOrder.draft(null, today(), companies.current().currencyCode());
    }

    SalesOrder get(long id) {
        return orders.get(id);
    }

    SalesOrder save(SalesOrder order) {
        return service.save(order);
    }

    SalesOrder confirm(SalesOrder order) {
        return service.confirm(order);
    }

    SalesOrder release(SalesOrder order) {
        return service.release(order.id());
    }

    SalesOrder cancel(SalesOrder order) {
        return service.cancel(order.id());
    }

    SalesOrder close(SalesOrder order) {
        return service.close(order.id());
    }

    List<Option> warehouses(String text) {
        return warehouses.options(text);
    }

    /** To the delivery that waits for the order, or to a new one. */
    void deliver(SalesOrder order) {
        var waiting = deliveries.propose(order.id(), today());
        Navigation.to("orders/deliveries/" + waiting.id() + (waiting.id() == 0 ? "?order=" + order.id() : ""));
    }

    void invoice(SalesOrder order) {
        Navigation.to("sales/invoices/" + invoicing.invoice(List.of(order.id())).id());
    }

    void deposit(SalesOrder order) {
        new DepositDialog(percent -> Navigation.to("sales/invoices/"
                        + invoicing.deposit(order.id(), percent).id()))
                .open();
    }

    DownloadHandler pdf(SerializableSupplier<SalesOrder> shown) {
        return Downloads.of(() -> shown.get().number(), () -> pdf.of(shown.get()));
    }
}
