package ballast.inventory;

import static db.inventory.Tables.LOT;
import static db.inventory.Tables.STOCK_ITEM;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;

import ballast.platform.problem.RuleViolation;
import ballast.platform.problem.Stale;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The lots and serial numbers of items. */
@Component
public class Lots {

    private final DSLContext db;

    Lots(DSLContext db) {
        this.db = db;
    }

    /** The lot of this number, opened if it is new; one known already keeps its date. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long open(long item, String number, @Nullable LocalDate expiresOn) {
        RuleViolation.require(!number.isBlank(), "lot_number_is_given");
        db.insertInto(LOT)
                .set(LOT.ITEM_ID, item)
                .set(LOT.NUMBER, number.strip())
                .set(LOT.EXPIRES_ON, expiresOn)
                .set(
                        LOT.SERIAL,
                        field(exists(selectOne()
                                .from(STOCK_ITEM)
                                .where(STOCK_ITEM.ITEM_ID.eq(item), STOCK_ITEM.TRACKING.eq("SERIAL")))))
                .onConflict(LOT.ITEM_ID, LOT.NUMBER)
                .doNothing()
                .execute();
        return find(item, number).orElseThrow(Stale::new);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Long> find(long item, String number) {
        return db.select(LOT.ID)
                .from(LOT)
                .where(LOT.ITEM_ID.eq(item), LOT.NUMBER.eq(number.strip()))
                .fetchOptional(LOT.ID);
    }

    @Transactional(readOnly = true)
    @RolesAllowed(InventoryPermissions.STOCK_READ)
    public List<Lot> of(long item) {
        return fetch(LOT.ITEM_ID.eq(item));
    }

    @Transactional(readOnly = true)
    @RolesAllowed(InventoryPermissions.STOCK_READ)
    public Lot get(long id) {
        return fetch(LOT.ID.eq(id)).stream().findFirst().orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    /** Its date, and whether it is blocked: a recall blocks it. */
    @Transactional
    @RolesAllowed(InventoryPermissions.STOCK_EDIT)
    public Lot save(Lot lot) {
        var row = db.fetchOptional(LOT, LOT.ID.eq(lot.id())).orElseThrow(Stale::new);
        row.setVersion(lot.version());
        row.setExpiresOn(lot.expiresOn());
        row.setBlocked(lot.blocked());
        row.store();
        return get(lot.id());
    }

    private List<Lot> fetch(Condition condition) {
        return db.select(LOT.ID, LOT.ITEM_ID, LOT.NUMBER, LOT.SERIAL, LOT.EXPIRES_ON, LOT.BLOCKED, LOT.VERSION)
                .from(LOT)
                .where(condition)
                .orderBy(LOT.EXPIRES_ON.asc().nullsLast(), LOT.NUMBER)
                .fetch(mapping(Lot::new));
    }
}
