package ballast.orders;

import ballast.platform.company.Companies;
import ballast.platform.company.Company;
import ballast.platform.company.CompanySeed;
import org.springframework.stereotype.Component;

/** The number series of a new company's orders. */
@Component
class OrdersSeed implements CompanySeed {

    private final Companies companies;

    OrdersSeed(Companies companies) {
        this.companies = companies;
    }

    @Override
    public int order() {
        return 320;
    }

    @Override
    public void seed(Company company) {
        companies.openSeries("orders.quotation", "SQ-{year}-{00000}");
        companies.openSeries("orders.order", "SO-{year}-{00000}");
        companies.openSeries("orders.delivery", "DN-{year}-{00000}");
        companies.openSeries("orders.return", "RMA-{year}-{00000}");
    }
}
