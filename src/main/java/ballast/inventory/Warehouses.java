package ballast.inventory;

import static db.inventory.Tables.BIN;
import static db.inventory.Tables.WAREHOUSE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import ballast.inventory.Warehouse.Bin;
import ballast.platform.problem.RuleViolation;
import ballast.platform.problem.Stale;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The warehouses of the company with their bins; everybody who works in it may know them. */
@Component
public class Warehouses {

    private final DSLContext db;

    Warehouses(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public List<Warehouse> list() {
        return fetch(noCondition());
    }

    @Transactional(readOnly = true)
    public Warehouse get(int id) {
        return fetch(WAREHOUSE.ID.eq(id)).stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    /** Where goods lie between two warehouses. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int transit() {
        return db.select(WAREHOUSE.ID)
                .from(WAREHOUSE)
                .where(WAREHOUSE.KIND.eq("TRANSIT"))
                .fetchSingle()
                .value1();
    }

    /** Bins keep their ids; one that goods lie in cannot go. */
    @Transactional
    @RolesAllowed(InventoryPermissions.WAREHOUSE_EDIT)
    public Warehouse save(Warehouse warehouse) {
        warehouse.check();
        var row = warehouse.id() == 0
                ? db.newRecord(WAREHOUSE)
                : db.fetchOptional(WAREHOUSE, WAREHOUSE.ID.eq(warehouse.id())).orElseThrow(Stale::new);
        if (warehouse.id() != 0) {
            row.setVersion(warehouse.version());
        }
        row.setCode(warehouse.code());
        row.setName(warehouse.name());
        row.setAllowsNegative(warehouse.allowsNegative());
        row.setActive(warehouse.active());
        row.store();
        storeBins(row.getId(), warehouse.bins());
        return get(row.getId());
    }

    private void storeBins(int warehouse, List<Bin> bins) {
        db.deleteFrom(BIN)
                .where(
                        BIN.WAREHOUSE_ID.eq(warehouse),
                        BIN.ID.notIn(bins.stream().map(Bin::id).toList()))
                .execute();
        for (var bin : bins) {
            var row = bin.id() == 0
                    ? db.newRecord(BIN)
                    : db.fetchOptional(BIN, BIN.ID.eq(bin.id()), BIN.WAREHOUSE_ID.eq(warehouse))
                            .orElseThrow(Stale::new);
            row.setWarehouseId(warehouse);
            row.setCode(bin.code());
            row.setName(bin.name());
            row.setBlocked(bin.blocked());
            row.store();
        }
    }

    @Transactional
    @RolesAllowed(InventoryPermissions.WAREHOUSE_EDIT)
    public void delete(int id) {
        db.deleteFrom(WAREHOUSE).where(WAREHOUSE.ID.eq(id)).execute();
    }

    private List<Warehouse> fetch(Condition condition) {
        return db.select(
                        WAREHOUSE.ID,
                        WAREHOUSE.CODE,
                        WAREHOUSE.NAME,
                        WAREHOUSE.ALLOWS_NEGATIVE,
                        WAREHOUSE.ACTIVE,
                        multiset(select(BIN.ID, BIN.CODE, BIN.NAME, BIN.BLOCKED)
                                        .from(BIN)
                                        .where(BIN.WAREHOUSE_ID.eq(WAREHOUSE.ID))
                                        .orderBy(BIN.CODE))
                                .convertFrom(rows -> rows.map(mapping(Bin::new))),
                        WAREHOUSE.VERSION)
                .from(WAREHOUSE)
                .where(WAREHOUSE.KIND.eq("STORE"), condition)
                .orderBy(WAREHOUSE.CODE)
                .fetch(mapping(Warehouse::new));
    }
}
