package ballast.sourcing;

import ballast.platform.company.Companies;
import ballast.platform.company.Company;
import ballast.platform.company.CompanySeed;
import org.springframework.stereotype.Component;

/** The number series of a new company's requisitions and requests for quotation. */
@Component
class SourcingSeed implements CompanySeed {

    private final Companies companies;

    SourcingSeed(Companies companies) {
        this.companies = companies;
    }

    @Override
    public int order() {
        return 350;
    }

    @Override
    public void seed(Company company) {
        companies.openSeries("sourcing.requisition", "PR-{year}-{00000}");
        companies.openSeries("sourcing.rfq", "RFQ-{year}-{00000}");
    }
}
