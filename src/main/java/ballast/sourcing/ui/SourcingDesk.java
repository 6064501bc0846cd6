package ballast.sourcing.ui;

import ballast.catalog.Items;
import ballast.catalog.ui.ItemLookup;
import ballast.platform.company.Companies;
import ballast.platform.ui.Option;
import ballast.sourcing.Rfq;
import ballast.sourcing.RfqService;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the pages of sourcing need from the rest of the house. */
@Component
class SourcingDesk {

    private final ItemLookup items;
    private final Companies companies;

    SourcingDesk(ItemLookup items, Companies companies) {
        this.items = items;
        this.companies = companies;
    }

    /** A request for what a requisition needs, where the address names one. */
    Rfq fresh(BeforeEnterEvent event, RfqService asking) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter("requisition")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(text -> asking.of(Long.parseLong(text)))
                .orElseGet(() -> Rfq.draft(companies.today()));
    }

    Companies companies() {
        return companies;
    }

    List<Option> items(String text) {
        return items.find(text);
    }

    Items.Choice item(long id) {
        return items.get(id);
    }
}
