package ballast.stockreports;

import static db.catalog.Tables.ITEM;
import static db.inventory.Tables.STOCK_BALANCE;
import static db.inventory.Tables.STOCK_MOVE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import ballast.inventory.InventoryPermissions;
import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import ballast.stockreports.StockTable.Line;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long what is on hand has lain there: the units on hand are those that came last. */
@Component
public class StockAges {

    private static final db.inventory.tables.StockBalance LEVEL = STOCK_BALANCE.as("level");
    private static final List<Integer> DAYS = List.of(30, 90, 180, 365);
    private static final List<String> HEADS = List.of("total", "to30", "to90", "to180", "to365", "over365");

    /** What brings goods into the company, and not merely to another place in it. */
    private static final List<String> BRINGING = List.of("RECEIPT", "RETURN", "ADJUSTMENT");

    private final DSLContext db;
    private final Companies companies;

    StockAges(DSLContext db, Companies companies) {
        this.db = db;
        this.companies = companies;
    }

    /** At the end of the day, the most valuable first. */
    @Transactional(readOnly = true)
    @RolesAllowed(InventoryPermissions.COST_READ)
    public StockTable at(LocalDate day) {
        var level = lying(day);
        var onHand = level.field("on_hand", BigDecimal.class);
        var value = level.field("value", BigDecimal.class);
        var item = level.field(LEVEL.ITEM_ID);
        var come = come(day);
        var before = come.field("running", BigDecimal.class).minus(come.field(STOCK_MOVE.QUANTITY));
        var left = greatest(inline(BigDecimal.ZERO), least(come.field(STOCK_MOVE.QUANTITY), onHand.minus(before)));
        var fields = new ArrayList<Field<?>>(List.of(ITEM.ID, ITEM.NUMBER, ITEM.NAME, onHand, value));
        for (var days : DAYS) {
            fields.add(coalesce(
                            sum(left)
                                    .filterWhere(come.field(STOCK_MOVE.MOVED_ON).gt(day.minusDays(days))),
                            inline(BigDecimal.ZERO))
                    .as("to" + days));
        }
        var lines = db.select(fields)
                .from(level)
                .join(ITEM)
                .on(ITEM.ID.eq(item))
                .leftJoin(come)
                .on(come.field(STOCK_MOVE.ITEM_ID).eq(item))
                .groupBy(ITEM.ID, ITEM.NUMBER, ITEM.NAME, onHand, value)
                .orderBy(value.desc(), ITEM.NUMBER)
                .fetch(this::line);
        return new StockTable("stockreports.age", companies.current().currencyCode(), HEADS, lines);
    }

    private static Table<?> lying(LocalDate day) {
        return select(
                        LEVEL.ITEM_ID,
                        sum(LEVEL.ON_HAND).as("on_hand"),
                        sum(LEVEL.VALUE).as("value"))
                .from(table("inventory.stock_at({0})", val(day)).as(LEVEL))
                .groupBy(LEVEL.ITEM_ID)
                .having(sum(LEVEL.ON_HAND).gt(BigDecimal.ZERO))
                .asTable("lying");
    }

    /** With how much came since, itself included. */
    private static Table<?> come(LocalDate day) {
        var running = sum(STOCK_MOVE.QUANTITY)
                .over()
                .partitionBy(STOCK_MOVE.ITEM_ID)
                .orderBy(STOCK_MOVE.MOVED_ON.desc(), STOCK_MOVE.ID.desc());
        return select(STOCK_MOVE.ITEM_ID, STOCK_MOVE.MOVED_ON, STOCK_MOVE.QUANTITY, running.as("running"))
                .from(STOCK_MOVE)
                .where(STOCK_MOVE.QUANTITY.gt(BigDecimal.ZERO), STOCK_MOVE.KIND.in(BRINGING))
                .and(STOCK_MOVE.MOVED_ON.le(day))
                .asTable("come");
    }

    /** The value is shared out by quantity; what rounding leaves belongs to the oldest. */
    private Line line(Record row) {
        var currency = companies.current().currencyCode();
        var onHand = row.get(3, BigDecimal.class);
        var value = Money.round(row.get(4, BigDecimal.class), currency).amount();
        var figures = new ArrayList<BigDecimal>();
        figures.add(value);
        var shared = BigDecimal.ZERO;
        for (var days : DAYS) {
            var upTo = value.multiply(row.get("to" + days, BigDecimal.class))
                    .divide(onHand, value.scale(), RoundingMode.HALF_UP);
            figures.add(upTo.subtract(shared));
            shared = upTo;
        }
        figures.add(value.subtract(shared));
        var id = row.get(ITEM.ID);
        return new Line(
                row.get(ITEM.NUMBER) + "  " + row.get(ITEM.NAME), "inventory/moves?item=" + id, figures, 0, false);
    }
}
