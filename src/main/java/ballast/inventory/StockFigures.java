package ballast.inventory;

import static db.inventory.Tables.RESERVATION;
import static db.inventory.Tables.STOCK_BALANCE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;

import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the stock stands, and whether it is sound. */
@Component
public class StockFigures {

    /**
     * The stock at a glance; its values are not for everybody.
     *
     * @param waiting order lines whose goods are not all there
     */
    public record Now(
            @Nullable Money value, int items, @Nullable Money inTransit, int waiting) implements Serializable {}

    /**
     * Something that must hold, and how often it does not.
     *
     * @param name has a label {@code inventory.check.<name>}
     */
    public record Finding(String name, long failed) implements Serializable {}

    private final DSLContext db;
    private final Companies companies;

    StockFigures(DSLContext db, Companies companies) {
        this.db = db;
        this.companies = companies;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(InventoryPermissions.STOCK_READ)
    public Now now() {
        var currency = companies.current().currencyCode();
        var open = InventoryPermissions.areCostsOpen();
        var transit = STOCK_BALANCE.warehouse().KIND.eq("TRANSIT");
        return db.select(
                        coalesce(sum(STOCK_BALANCE.VALUE), BigDecimal.ZERO),
                        countDistinct(STOCK_BALANCE.ITEM_ID).filterWhere(STOCK_BALANCE.ON_HAND.ne(BigDecimal.ZERO)),
                        coalesce(sum(STOCK_BALANCE.VALUE).filterWhere(transit), BigDecimal.ZERO),
                        field(selectCount().from(RESERVATION).where(RESERVATION.QUANTITY.gt(RESERVATION.RESERVED))))
                .from(STOCK_BALANCE)
                .fetchSingle(row -> new Now(
                        open ? Money.round(row.value1(), currency) : null,
                        row.value2(),
                        open ? Money.round(row.value3(), currency) : null,
                        row.value4()));
    }

    /** Moves, balances, places, layers, reservations and books agree. */
    @Transactional(readOnly = true)
    @RolesAllowed(InventoryPermissions.STOCK_CHECK)
    public List<Finding> check() {
        return db.select(field(name("name"), String.class), field(name("failed"), Long.class))
                .from(table("inventory.check_stock()"))
                .fetch(Records.mapping(Finding::new));
    }
}
