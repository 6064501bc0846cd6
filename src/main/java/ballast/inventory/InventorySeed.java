package ballast.inventory;

import static db.inventory.Tables.BIN;
import static db.inventory.Tables.WAREHOUSE;

import ballast.platform.company.Company;
import ballast.platform.company.CompanySeed;
import ballast.platform.text.Labels;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The warehouse a new company starts with, its bin for goods that come back, and the transit between warehouses. */
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
        var main = warehouse(company, "MAIN", "STORE");
        warehouse(company, "TRANSIT", "TRANSIT");
        db.insertInto(BIN)
                .set(BIN.WAREHOUSE_ID, main)
                .set(BIN.CODE, "RETURNS")
                .set(BIN.NAME, labels.get(company.locale(), "inventory.seed.bin.RETURNS"))
                .set(BIN.BLOCKED, true)
                .execute();
    }

    private int warehouse(Company company, String code, String kind) {
        return db.insertInto(WAREHOUSE)
                .set(WAREHOUSE.CODE, code)
                .set(WAREHOUSE.NAME, labels.get(company.locale(), "inventory.seed.warehouse." + code))
                .set(WAREHOUSE.KIND, kind)
                .returningResult(WAREHOUSE.ID)
                .fetchSingle()
                .value1();
    }
}
