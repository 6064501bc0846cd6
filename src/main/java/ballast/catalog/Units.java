package ballast.catalog;

import static db.catalog.Tables.UNIT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;

import ballast.platform.problem.RuleViolation;
import ballast.platform.problem.Stale;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The units of measure of the company; everybody who works in it may know them. */
@Component
public class Units {

    private final DSLContext db;

    Units(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public List<Unit> list() {
        return fetch(noCondition());
    }

    @Transactional(readOnly = true)
    public Unit get(int id) {
        return fetch(UNIT.ID.eq(id)).stream().findFirst().orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    @Transactional
    @RolesAllowed(CatalogPermissions.UNIT_EDIT)
    public Unit save(Unit unit) {
        unit.check();
        var row = unit.id() == 0
                ? db.newRecord(UNIT)
                : db.fetchOptional(UNIT, UNIT.ID.eq(unit.id())).orElseThrow(Stale::new);
        if (unit.id() != 0) {
            row.setVersion(unit.version());
        }
        row.setCode(unit.code());
        row.setName(unit.name());
        row.setDecimals(unit.decimals());
        row.store();
        return get(row.getId());
    }

    @Transactional
    @RolesAllowed(CatalogPermissions.UNIT_EDIT)
    public void delete(int id) {
        db.deleteFrom(UNIT).where(UNIT.ID.eq(id)).execute();
    }

    private List<Unit> fetch(Condition condition) {
        return db.select(UNIT.ID, UNIT.CODE, UNIT.NAME, UNIT.DECIMALS, UNIT.VERSION)
                .from(UNIT)
                .where(condition)
                .orderBy(UNIT.CODE)
                .fetch(mapping(Unit::new));
    }
}
