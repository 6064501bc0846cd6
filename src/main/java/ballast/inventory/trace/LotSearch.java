package ballast.inventory.trace;

import static db.inventory.Tables.LOT;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;

import ballast.inventory.InventoryPermissions;
import ballast.platform.search.SearchHit;
import ballast.platform.search.SearchSource;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds lots and serial numbers by how they begin. */
@Component
class LotSearch implements SearchSource {

    private final DSLContext db;

    LotSearch(DSLContext db) {
        this.db = db;
    }

    @Override
    public String permission() {
        return InventoryPermissions.STOCK_READ;
    }

    @Override
    @Transactional(readOnly = true)
    @RolesAllowed(InventoryPermissions.STOCK_READ)
    public List<SearchHit> find(String text, int limit) {
        return db.select(LOT.ID, LOT.NUMBER, concat(LOT.item().NUMBER, inline(" "), LOT.item().NAME))
                .from(LOT)
                .where(LOT.NUMBER.startsWith(text))
                .orderBy(LOT.NUMBER, LOT.ID)
                .limit(limit)
                .fetch(row -> new SearchHit("inventory.lot", row.value1(), row.value2(), row.value3()));
    }
}
