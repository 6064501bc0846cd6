package ballast.orders.ui;

import ballast.orders.CustomerReturn;
import ballast.orders.CustomerReturns;
import ballast.orders.ReturnCredit;
import ballast.orders.ReturnService;
import ballast.platform.company.Companies;
import ballast.platform.ui.Navigation;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the page of returns can do. */
@Component
class ReturnDesk {

    private final CustomerReturns returns;
    private final ReturnService service;
    private final ReturnCredit crediting;
    private final Companies companies;

    ReturnDesk(CustomerReturns returns, ReturnService service, ReturnCredit crediting, Companies companies) {
        this.returns = returns;
        this.service = service;
        this.crediting = crediting;
        this.companies = companies;
    }

    CustomerReturn get(long id) {
        return returns.get(id);
    }

    /** What was delivered of the order that the address names. */
    CustomerReturn fresh(BeforeEnterEvent event) {
        var order = DeliveryDesk.order(event);
        var today = companies.today();
        return order == 0
                ? new CustomerReturn(
                        0, 0, "", 0, "", CustomerReturn.Status.DRAFT, null, today, "", List.of(), UUID.randomUUID(), 0)
                : returns.propose(order, today);
    }

    CustomerReturn save(CustomerReturn one) {
        return returns.save(one);
    }

    CustomerReturn receive(CustomerReturn one) {
        return service.receive(one);
    }

    CustomerReturn inspect(CustomerReturn one) {
        return service.inspect(one);
    }

    void credit(CustomerReturn one) {
        Navigation.to("sales/invoices/" + crediting.credit(one.id()).getFirst().id());
    }
}
