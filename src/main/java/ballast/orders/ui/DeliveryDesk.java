package ballast.orders.ui;

import ballast.orders.Deliveries;
import ballast.orders.Delivery;
import ballast.orders.DeliveryService;
import ballast.orders.OrderPdf;
import ballast.platform.company.Companies;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.springframework.stereotype.Component;

/** What the pages of deliveries can do. */
@Component
class DeliveryDesk {

    private final Deliveries deliveries;
    private final DeliveryService service;
    private final OrderPdf pdf;
    private final Companies companies;

    DeliveryDesk(Deliveries deliveries, DeliveryService service, OrderPdf pdf, Companies companies) {
        this.deliveries = deliveries;
        this.service = service;
        this.pdf = pdf;
        this.companies = companies;
    }

    Delivery get(long id) {
        return deliveries.get(id);
    }

    /** What is open of the order that the address names. */
    Delivery fresh(BeforeEnterEvent event) {
        return order(event) == 0
                ? Delivery.none(companies.today())
                : deliveries.propose(order(event), companies.today());
    }

    static long order(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter("order")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
    }

    Delivery save(Delivery delivery) {
        return deliveries.save(delivery);
    }

    Delivery post(Delivery delivery) {
        return service.post(delivery);
    }

    DownloadHandler pdf(SerializableSupplier<Delivery> shown) {
        return Downloads.of(() -> shown.get().number(), () -> pdf.of(shown.get()));
    }
}
