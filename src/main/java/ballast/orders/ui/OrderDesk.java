package ballast.orders.ui;

import ballast.inventory.ui.WarehouseChoices;
import ballast.orders.Deliveries;
import ballast.orders.DeliveryService;
import ballast.orders.OrderInvoicing;
import ballast.orders.OrderPdf;
import ballast.orders.OrderService;
import ballast.orders.SalesOrder;
import ballast.orders.SalesOrders;
import ballast.platform.company.Companies;
import ballast.platform.ui.Navigation;
import ballast.platform.ui.Option;
import ballast.platform.ui.Words;
import ballast.sales.InvoiceService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the page and the list of orders can do. */
@Component
class OrderDesk {

    private static final BigDecimal USUAL = BigDecimal.valueOf(30);

    private final SalesOrders orders;
    private final OrderService service;
    private final Deliveries deliveries;
    private final DeliveryService delivering;
    private final OrderInvoicing invoicing;
    private final InvoiceService invoices;
    private final WarehouseChoices warehouses;
    private final OrderPdf pdf;
    private final Companies companies;

    OrderDesk(
            SalesOrders orders,
            OrderService service,
            Deliveries deliveries,
            DeliveryService delivering,
            OrderInvoicing invoicing,
            InvoiceService invoices,
            WarehouseChoices warehouses,
            OrderPdf pdf,
            Companies companies) {
        this.orders = orders;
        this.service = service;
        this.deliveries = deliveries;
        this.delivering = delivering;
        this.invoicing = invoicing;
        this.invoices = invoices;
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
        var percent = new BigDecimalField(Words.t("orders.order.deposit.percent"));
        percent.setValue(USUAL);
        var dialog = new Dialog(Words.t("orders.order.deposit"));
        dialog.add(percent);
        dialog.getFooter().add(new Button(Words.t("orders.order.deposit"), event -> {
            var wanted = percent.getValue() == null ? BigDecimal.ZERO : percent.getValue();
            var invoice = invoicing.deposit(order.id(), wanted);
            dialog.close();
            Navigation.to("sales/invoices/" + invoice.id());
        }));
        dialog.open();
    }

    String confirmed(long id) {
        return String.valueOf(service.confirm(orders.get(id)).number());
    }

    String delivered(long id) {
        return String.valueOf(delivering.deliver(id).number());
    }

    String invoiced(long id) {
        return String.valueOf(invoices.post(invoicing.invoice(List.of(id))).number());
    }

    DownloadHandler pdf(SerializableSupplier<SalesOrder> shown) {
        return Downloads.of(() -> shown.get().number(), () -> pdf.of(shown.get()));
    }
}
