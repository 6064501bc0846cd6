package ballast.orders.ui;

import ballast.orders.OrderPdf;
import ballast.orders.Quotation;
import ballast.orders.QuotationSearch.State;
import ballast.orders.QuotationService;
import ballast.orders.Quotations;
import ballast.platform.company.Companies;
import ballast.platform.ui.Navigation;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What the page and the board of quotations can do. */
@Component
class QuotationDesk {

    private final Quotations quotations;
    private final QuotationService service;
    private final OrderPdf pdf;
    private final Companies companies;

    QuotationDesk(Quotations quotations, QuotationService service, OrderPdf pdf, Companies companies) {
        this.quotations = quotations;
        this.service = service;
        this.pdf = pdf;
        this.companies = companies;
    }

    LocalDate today() {
        return companies.today();
    }

    Quotation fresh() {
        return Quotation.draft(null, today(), companies.current().currencyCode());
    }

    Quotation get(long id) {
        return quotations.get(id);
    }

    Quotation save(Quotation quotation) {
        return quotations.save(quotation);
    }

    Quotation send(Quotation quotation) {
        return service.send(quotation);
    }

    Quotation decline(Quotation quotation) {
        return service.decline(quotation);
    }

    /** The step that leads to a state, as far as there is one. */
    void move(long id, State to) {
        var quotation = get(id);
        switch (to) {
            case SENT -> send(quotation);
            case ACCEPTED -> accept(quotation);
            case DECLINED -> decline(quotation);
            default -> {}
        }
    }

    void revise(Quotation quotation) {
        Navigation.to("orders/quotations/" + service.revise(quotation).id());
    }

    /** Asks for the optional lines, if there are any, and goes to the order. */
    void accept(Quotation quotation) {
        var options = IntStream.range(0, quotation.lines().size())
                .filter(i -> quotation.lines().get(i).optional())
                .boxed()
                .toList();
        if (options.isEmpty()) {
            order(quotation, Set.of());
            return;
        }
        new OptionsDialog(quotation, options, chosen -> order(quotation, chosen)).open();
    }

    private void order(Quotation quotation, Set<Integer> options) {
        Navigation.to("orders/orders/" + service.accept(quotation, options).id());
    }

    DownloadHandler pdf(SerializableSupplier<Quotation> shown) {
        return Downloads.of(() -> shown.get().number(), () -> pdf.of(shown.get()));
    }
}
