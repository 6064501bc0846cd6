package ballast.inventory;

import static db.inventory.Tables.WAREHOUSE;

import ballast.platform.company.Company;
import ballast.platform.company.CompanySeed;
import ballast.platform.text.Labels;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The warehouse a new company starts with, and the transit between warehouses. */
@Component
class InventorySeed implements CompanySeed {

    private final DSLContext db;
    private final Labels labels;

    InventorySeed(DSLContext db, Labels labels) {
        this.db = db;
        this.labels = labels;
    }

    @Override
    public int order() {
        return 220;
    }

    @Override
    public void seed(Company company) {
        warehouse(company, "MAIN", "STORE");
        warehouse(company, "TRANSIT", "TRANSIT");
    }

    private void warehouse(Company company, String code, String kind) {
        db.insertInto(WAREHOUSE)
                .set(WAREHOUSE.CODE, code)
                .set(WAREHOUSE.NAME, labels.get(company.locale(), "inventory.seed.warehouse." + code))
                .set(WAREHOUSE.KIND, kind)
                .execute();
    }
}
