package ballast.warehousing;

import ballast.platform.company.Companies;
import ballast.platform.company.Company;
import ballast.platform.company.CompanySeed;
import org.springframework.stereotype.Component;

/** The number series of a new company's documents in the warehouse. */
@Component
class WarehousingSeed implements CompanySeed {

    private final Companies companies;

    WarehousingSeed(Companies companies) {
        this.companies = companies;
    }

    @Override
    public int order() {
        return 230;
    }

    @Override
    public void seed(Company company) {
        companies.openSeries("warehousing.goods_movement", "GM-{year}-{00000}");
        companies.openSeries("warehousing.stocktake", "ST-{year}-{00000}");
    }
}
