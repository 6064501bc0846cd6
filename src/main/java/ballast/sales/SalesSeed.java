package ballast.sales;

import ballast.platform.company.Companies;
import ballast.platform.company.Company;
import ballast.platform.company.CompanySeed;
import org.springframework.stereotype.Component;

/** The number series of a new company's sales documents. */
@Component
class SalesSeed implements CompanySeed {

    private final Companies companies;

    SalesSeed(Companies companies) {
        this.companies = companies;
    }

    @Override
    public int order() {
        return 310;
    }

    @Override
    public void seed(Company company) {
        companies.openSeries("sales.invoice", "SI-{year}-{00000}");
        companies.openSeries("sales.credit-note", "CN-{year}-{00000}");
    }
}
