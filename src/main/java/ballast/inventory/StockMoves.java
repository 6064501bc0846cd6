package ballast.inventory;

import static db.catalog.Tables.ITEM;
import static db.inventory.Tables.LOT;
import static db.inventory.Tables.STOCK_MOVE;
import static db.inventory.Tables.WAREHOUSE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import ballast.platform.company.Companies;
import ballast.platform.db.Listing;
import ballast.platform.db.Page;
import ballast.platform.money.Money;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All stock moves: what moved when, because of which document, and what it was worth. */
@Component
public class StockMoves {

    static final Map<String, Field<?>> SORTABLE = Map.of("movedOn", STOCK_MOVE.MOVED_ON);

    /** What a list shows of a move. */
    public record Row(
            long id,
            LocalDate movedOn,
            MoveKind kind,
            String item,
            String warehouse,
            String lot,
            BigDecimal quantity,
            @Nullable Money value,
            String source,
            long sourceId)
            implements Serializable {}

    /** Which moves a list shows; an empty text and null fit all. */
    public record Filter(
            @Nullable Long item,
            @Nullable Long warehouse,
            @Nullable MoveKind kind,
            String lot,
            @Nullable LocalDate from,
            @Nullable LocalDate to)
            implements Serializable {

        Condition condition() {
            return noCondition()
                    .and(item == null ? noCondition() : STOCK_MOVE.ITEM_ID.eq(item))
                    .and(warehouse == null ? noCondition() : STOCK_MOVE.WAREHOUSE_ID.eq(warehouse.intValue()))
                    .and(kind == null ? noCondition() : STOCK_MOVE.KIND.eq(kind.name()))
                    .and(
                            lot.isBlank()
                                    ? noCondition()
                                    : STOCK_MOVE.LOT_ID.in(
                                            select(LOT.ID).from(LOT).where(LOT.NUMBER.eq(lot.strip()))))
                    .and(from == null ? noCondition() : STOCK_MOVE.MOVED_ON.ge(from))
                    .and(to == null ? noCondition() : STOCK_MOVE.MOVED_ON.le(to));
        }
    }

    private final DSLContext db;
    private final Companies companies;

    StockMoves(DSLContext db, Companies companies) {
        this.db = db;
        this.companies = companies;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(InventoryPermissions.STOCK_READ)
    public Listing<Row> page(Filter filter, Page page) {
        List<OrderField<?>> order = page.sorts().isEmpty()
                ? List.of(STOCK_MOVE.MOVED_ON.desc(), STOCK_MOVE.ID.desc())
                : page.orderBy(SORTABLE, STOCK_MOVE.ID, true);
        var rows = db.select(
                        STOCK_MOVE.ID,
                        STOCK_MOVE.MOVED_ON,
                        STOCK_MOVE.KIND.convertFrom(MoveKind::valueOf),
                        concat(ITEM.NUMBER, val(" "), ITEM.NAME),
                        WAREHOUSE.CODE,
                        coalesce(STOCK_MOVE.lot().NUMBER, ""),
                        STOCK_MOVE.QUANTITY,
                        value(),
                        STOCK_MOVE.SOURCE,
                        STOCK_MOVE.SOURCE_ID)
                .from(STOCK_MOVE)
                .join(ITEM)
                .on(ITEM.ID.eq(STOCK_MOVE.ITEM_ID))
                .join(WAREHOUSE)
                .on(WAREHOUSE.ID.eq(STOCK_MOVE.WAREHOUSE_ID))
                .where(filter.condition())
                .orderBy(order)
                .limit(page.limit())
                .offset(page.offset())
                .fetch(mapping(Row::new));
        return Listing.counted(
                db, page, rows, select(STOCK_MOVE.ID).from(STOCK_MOVE).where(filter.condition()));
    }

    private Field<@Nullable Money> value() {
        var currency = companies.current().currencyCode();
        return STOCK_MOVE.VALUE.convertFrom(
                value -> InventoryPermissions.areCostsOpen() ? Money.round(value, currency) : null);
    }
}
