package ballast.payables;

import static db.payables.Tables.SETTING;

import ballast.platform.company.Companies;
import ballast.platform.company.Company;
import ballast.platform.company.CompanySeed;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The number series of a new company's bills, and what it tolerates. */
@Component
class PayablesSeed implements CompanySeed {

    private final DSLContext db;
    private final Companies companies;

    PayablesSeed(DSLContext db, Companies companies) {
        this.db = db;
        this.companies = companies;
    }

    @Override
    public int order() {
        return 340;
    }

    @Override
    public void seed(Company company) {
        companies.openSeries("payables.bill", "BILL-{year}-{00000}");
        companies.openSeries("payables.credit-note", "SCN-{year}-{00000}");
        companies.openSeries("payables.debit-note", "DN-{year}-{00000}");
        companies.openSeries("payables.payment_run", "RUN-{year}-{0000}");
        db.insertInto(SETTING).set(SETTING.COMPANY_ID, company.id()).execute();
    }
}
