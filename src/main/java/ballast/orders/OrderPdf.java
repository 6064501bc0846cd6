package ballast.orders;

import ballast.parties.Parties;
import ballast.platform.company.Companies;
import ballast.platform.print.Pdf;
import ballast.platform.text.Labels;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What customers get on paper before the invoice, in their own language. */
@Component
public class OrderPdf {

    private final Parties parties;
    private final Companies companies;
    private final Labels labels;

    OrderPdf(Parties parties, Companies companies, Labels labels) {
        this.parties = parties;
        this.companies = companies;
        this.labels = labels;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(OrdersPermissions.QUOTATION_READ)
    public byte[] of(Quotation quotation) {
        return Pdf.of(paper(Objects.requireNonNull(quotation.party())).of(quotation));
    }

    @Transactional(readOnly = true)
    @RolesAllowed(OrdersPermissions.ORDER_READ)
    public byte[] of(SalesOrder order) {
        return Pdf.of(paper(Objects.requireNonNull(order.party())).of(order));
    }

    @Transactional(readOnly = true)
    @RolesAllowed(OrdersPermissions.DELIVERY_READ)
    public byte[] of(Delivery delivery) {
        return Pdf.of(paper(delivery.party()).of(delivery));
    }

    private OrderPaper paper(long customer) {
        return new OrderPaper(parties.get(customer), companies.current(), labels);
    }
}
