package ballast.purchasing;

import static db.purchasing.Tables.SETTING;

import ballast.platform.company.Companies;
import ballast.platform.company.Company;
import ballast.platform.company.CompanySeed;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The number series of a new company's purchasing documents, and its settings. */
@Component
class PurchasingSeed implements CompanySeed {

    private final DSLContext db;
    private final Companies companies;

    PurchasingSeed(DSLContext db, Companies companies) {
        this.db = db;
        this.companies = companies;
    }

    @Override
    public int order() {
        return 330;
    }

    @Override
    public void seed(Company company) {
        companies.openSeries("purchasing.purchase_order", "PO-{year}-{00000}");
        companies.openSeries("purchasing.goods_receipt", "GR-{year}-{00000}");
        companies.openSeries("purchasing.supplier_return", "RTS-{year}-{00000}");
        db.insertInto(SETTING).set(SETTING.COMPANY_ID, company.id()).execute();
    }
}
