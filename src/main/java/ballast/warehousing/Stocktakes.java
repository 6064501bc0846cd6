package ballast.warehousing;

import static db.inventory.Tables.BIN_BALANCE;
import static db.inventory.Tables.STOCK_BALANCE;
import static db.warehousing.Tables.STOCKTAKE;
import static db.warehousing.Tables.STOCKTAKE_LINE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import ballast.platform.db.Listing;
import ballast.platform.db.Page;
import ballast.platform.db.Scope;
import ballast.platform.problem.RuleViolation;
import ballast.warehousing.Stocktake.Status;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The stocktakes as documents: the list, and one of them with its sheet. */
@Component
public class Stocktakes {

    static final Map<String, Field<?>> SORTABLE = Map.of("number", STOCKTAKE.NUMBER, "countedOn", STOCKTAKE.COUNTED_ON);

    /** What a list shows of a stocktake. */
    public record Row(long id, String number, LocalDate countedOn, String warehouse, String text, Status status)
            implements Serializable {}

    /** Which stocktakes a list shows; null fits all. */
    public record Filter(@Nullable Status status) implements Serializable {

        Condition condition() {
            return status == null ? noCondition() : STOCKTAKE.STATUS.eq(status.name());
        }
    }

    private final DSLContext db;

    Stocktakes(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(WarehousingPermissions.STOCKTAKE_READ)
    public Listing<Row> page(Filter filter, Page page) {
        var rows = db.select(
                        STOCKTAKE.ID,
                        STOCKTAKE.NUMBER,
                        STOCKTAKE.COUNTED_ON,
                        STOCKTAKE.warehouse().CODE,
                        STOCKTAKE.TEXT,
                        STOCKTAKE.STATUS.convertFrom(Status::valueOf))
                .from(STOCKTAKE)
                .where(filter.condition())
                .orderBy(page.orderBy(SORTABLE, STOCKTAKE.ID, true))
                .limit(page.limit())
                .offset(page.offset())
                .fetch(mapping(Row::new));
        return Listing.counted(
                db, page, rows, select(STOCKTAKE.ID).from(STOCKTAKE).where(filter.condition()));
    }

    @Transactional(readOnly = true)
    @RolesAllowed(WarehousingPermissions.STOCKTAKE_READ)
    public Stocktake get(long id) {
        return find(id);
    }

    Stocktake find(long id) {
        return fetch(id, false).orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    Stocktake lock(long id) {
        return fetch(id, true).orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    Stocktake change(long id, StocktakeAction action) {
        var stored = lock(id);
        var update = db.update(STOCKTAKE)
                .set(STOCKTAKE.STATUS, action.apply(stored.status()).name())
                .set(STOCKTAKE.VERSION, STOCKTAKE.VERSION.plus(1));
        (action == StocktakeAction.APPROVE
                        ? update.set(STOCKTAKE.APPROVED_BY, Scope.current().actor())
                        : update)
                .where(STOCKTAKE.ID.eq(id))
                .execute();
        return find(id);
    }

    /** Everything that lies in the warehouse, place by place. */
    void takeSnapshot(long id, int warehouse) {
        int no = 0;
        for (var there : db.select(BIN_BALANCE.ITEM_ID, BIN_BALANCE.BIN_ID, BIN_BALANCE.LOT_ID, BIN_BALANCE.ON_HAND)
                .from(BIN_BALANCE)
                .where(BIN_BALANCE.WAREHOUSE_ID.eq(warehouse), BIN_BALANCE.ON_HAND.ne(BigDecimal.ZERO))
                .orderBy(BIN_BALANCE.bin().CODE.asc().nullsFirst(), BIN_BALANCE.ITEM_ID, BIN_BALANCE.LOT_ID)
                .fetch()) {
            db.insertInto(STOCKTAKE_LINE)
                    .set(STOCKTAKE_LINE.STOCKTAKE_ID, id)
                    .set(STOCKTAKE_LINE.LINE_NO, ++no)
                    .set(STOCKTAKE_LINE.ITEM_ID, there.value1())
                    .set(STOCKTAKE_LINE.BIN_ID, there.value2())
                    .set(STOCKTAKE_LINE.LOT_ID, there.value3())
                    .set(STOCKTAKE_LINE.SNAPSHOT_QUANTITY, there.value4())
                    .execute();
        }
    }

    /** A place that was not on the sheet when it was opened. */
    void addLine(Stocktake sheet, long item, @Nullable Integer bin, @Nullable Long lot) {
        db.insertInto(STOCKTAKE_LINE)
                .set(STOCKTAKE_LINE.STOCKTAKE_ID, sheet.id())
                .set(STOCKTAKE_LINE.LINE_NO, sheet.lines().size() + 1)
                .set(STOCKTAKE_LINE.ITEM_ID, item)
                .set(STOCKTAKE_LINE.BIN_ID, bin)
                .set(STOCKTAKE_LINE.LOT_ID, lot)
                .set(STOCKTAKE_LINE.SNAPSHOT_QUANTITY, BigDecimal.ZERO)
                .execute();
        db.update(STOCKTAKE)
                .set(STOCKTAKE.VERSION, STOCKTAKE.VERSION.plus(1))
                .where(STOCKTAKE.ID.eq(sheet.id()))
                .execute();
    }

    private Optional<Stocktake> fetch(long id, boolean locked) {
        var found = db.select(
                        STOCKTAKE.ID,
                        STOCKTAKE.STATUS.convertFrom(Status::valueOf),
                        STOCKTAKE.NUMBER,
                        STOCKTAKE.WAREHOUSE_ID,
                        STOCKTAKE.COUNTED_ON,
                        STOCKTAKE.TEXT,
                        STOCKTAKE.RECOUNT_PERCENT,
                        STOCKTAKE.RECOUNT_AMOUNT,
                        STOCKTAKE.APPROVAL_AMOUNT,
                        lines(),
                        STOCKTAKE.VERSION)
                .from(STOCKTAKE)
                .where(STOCKTAKE.ID.eq(id));
        return (locked ? found.forUpdate().of(STOCKTAKE) : found).fetchOptional(mapping(Stocktake::new));
    }

    private static Field<List<StocktakeLine>> lines() {
        return multiset(select(
                                STOCKTAKE_LINE.ITEM_ID,
                                STOCKTAKE_LINE.item().NUMBER,
                                STOCKTAKE_LINE.item().NAME,
                                STOCKTAKE_LINE.BIN_ID,
                                coalesce(STOCKTAKE_LINE.bin().CODE, ""),
                                STOCKTAKE_LINE.LOT_ID,
                                coalesce(STOCKTAKE_LINE.lot().NUMBER, ""),
                                STOCKTAKE_LINE.SNAPSHOT_QUANTITY,
                                STOCKTAKE_LINE.COUNTS,
                                STOCKTAKE_LINE.FIRST_QUANTITY,
                                STOCKTAKE_LINE.COUNTED_QUANTITY,
                                STOCKTAKE_LINE.EXPECTED_QUANTITY,
                                cost(),
                                STOCKTAKE_LINE.REASON)
                        .from(STOCKTAKE_LINE)
                        .leftJoin(STOCK_BALANCE)
                        .on(STOCK_BALANCE.ITEM_ID.eq(STOCKTAKE_LINE.ITEM_ID))
                        .and(STOCK_BALANCE.WAREHOUSE_ID.eq(STOCKTAKE.WAREHOUSE_ID))
                        .where(STOCKTAKE_LINE.STOCKTAKE_ID.eq(STOCKTAKE.ID))
                        .orderBy(STOCKTAKE_LINE.LINE_NO))
                .convertFrom(rows -> rows.map(mapping(StocktakeLine::new)));
    }

    /** What one costs where it lies, or what the last ones did. */
    private static Field<BigDecimal> cost() {
        return coalesce(
                when(STOCK_BALANCE.ON_HAND.ne(BigDecimal.ZERO), STOCK_BALANCE.VALUE.div(STOCK_BALANCE.ON_HAND))
                        .when(
                                STOCK_BALANCE.COST_QUANTITY.ne(BigDecimal.ZERO),
                                STOCK_BALANCE.COST_VALUE.div(STOCK_BALANCE.COST_QUANTITY)),
                inline(BigDecimal.ZERO));
    }
}
