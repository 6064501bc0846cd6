package ballast.stockreports;

import static db.catalog.Tables.ITEM;
import static db.inventory.Tables.STOCK_BALANCE;
import static db.inventory.Tables.STOCK_MOVE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How fast the stock turns, and what does not turn at all. */
@Component
public class StockTurns {

    private static final db.inventory.tables.StockBalance LEVEL = STOCK_BALANCE.as("level");
    private static final List<String> USED = List.of("ISSUE", "SCRAP", "RETURN");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final DSLContext db;
    private final Companies companies;

    StockTurns(DSLContext db, Companies companies) {
        this.db = db;
        this.companies = companies;
    }

    /** The cost of what was used over the average of what lay there at both ends; the slowest first. */
    @Transactional(readOnly = true)
    @RolesAllowed(InventoryPermissions.COST_READ)
    public StockTable between(LocalDate from, LocalDate to) {
        var before = values(from.minusDays(1));
        var after = values(to);
        var days = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to) + 1);
        var lines = db
                .select(
                        ITEM.ID,
                        ITEM.NUMBER,
                        ITEM.NAME,
                        coalesce(
                                sum(STOCK_MOVE.VALUE)
                                        .filterWhere(STOCK_MOVE.KIND.in(USED))
                                        .neg(),
                                inline(BigDecimal.ZERO)))
                .from(ITEM)
                .leftJoin(STOCK_MOVE)
                .on(STOCK_MOVE.ITEM_ID.eq(ITEM.ID), STOCK_MOVE.MOVED_ON.between(from, to))
                .where(ITEM.ID.in(select(STOCK_BALANCE.ITEM_ID).from(STOCK_BALANCE)))
                .groupBy(ITEM.ID, ITEM.NUMBER, ITEM.NAME)
                .orderBy(ITEM.NUMBER)
                .fetch(row -> {
                    var average = before.getOrDefault(row.value1(), BigDecimal.ZERO)
                            .add(after.getOrDefault(row.value1(), BigDecimal.ZERO))
                            .divide(TWO, 4, RoundingMode.HALF_UP);
                    return line(row.value1(), row.value2() + "  " + row.value3(), row.value4(), average, days);
                })
                .stream()
                .filter(line -> line.figures().get(0).signum() != 0
                        || line.figures().get(1).signum() != 0)
                .sorted((a, b) -> a.figures().get(2).compareTo(b.figures().get(2)))
                .toList();
        return new StockTable(
                "stockreports.turnover",
                companies.current().currencyCode(),
                List.of("used", "average", "times", "daysOfStock"),
                lines);
    }

    private Line line(long item, String name, BigDecimal used, BigDecimal average, BigDecimal days) {
        var times = average.signum() == 0 ? BigDecimal.ZERO : used.divide(average, 2, RoundingMode.HALF_UP);
        var lasts =
                used.signum() <= 0 ? BigDecimal.ZERO : average.multiply(days).divide(used, 0, RoundingMode.HALF_UP);
        return new Line(name, "inventory/moves?item=" + item, List.of(used, average, times, lasts), 0, false);
    }

    private Map<Long, BigDecimal> values(LocalDate day) {
        return db.select(LEVEL.ITEM_ID, sum(LEVEL.VALUE))
                .from(table("inventory.stock_at({0})", val(day)).as(LEVEL))
                .groupBy(LEVEL.ITEM_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** On hand, and not used since the day; the most valuable first. */
    @Transactional(readOnly = true)
    @RolesAllowed(InventoryPermissions.COST_READ)
    public StockTable unusedSince(LocalDate day) {
        var today = companies.today();
        var currency = companies.current().currencyCode();
        var used = select(STOCK_MOVE.ITEM_ID, max(STOCK_MOVE.MOVED_ON).as("last"))
                .from(STOCK_MOVE)
                .where(STOCK_MOVE.KIND.eq("ISSUE"))
                .groupBy(STOCK_MOVE.ITEM_ID)
                .asTable("used");
        var come = select(STOCK_MOVE.ITEM_ID, max(STOCK_MOVE.MOVED_ON).as("last"))
                .from(STOCK_MOVE)
                .where(STOCK_MOVE.KIND.eq("RECEIPT"))
                .groupBy(STOCK_MOVE.ITEM_ID)
                .asTable("come");
        var last = coalesce(used.field("last", LocalDate.class), come.field("last", LocalDate.class));
        var value = sum(STOCK_BALANCE.VALUE);
        var lines = db.select(ITEM.ID, ITEM.NUMBER, ITEM.NAME, sum(STOCK_BALANCE.ON_HAND), value, last)
                .from(STOCK_BALANCE)
                .join(ITEM)
                .on(ITEM.ID.eq(STOCK_BALANCE.ITEM_ID))
                .leftJoin(used)
                .on(used.field(STOCK_MOVE.ITEM_ID).eq(ITEM.ID))
                .leftJoin(come)
                .on(come.field(STOCK_MOVE.ITEM_ID).eq(ITEM.ID))
                .where(last.lt(day))
                .groupBy(ITEM.ID, ITEM.NUMBER, ITEM.NAME, last)
                .having(sum(STOCK_BALANCE.ON_HAND).gt(BigDecimal.ZERO))
                .orderBy(value.desc(), ITEM.NUMBER)
                .fetch(row -> new Line(
                        row.value2() + "  " + row.value3(),
                        "inventory/moves?item=" + row.value1(),
                        List.of(
                                row.value4(),
                                Money.round(row.value5(), currency).amount(),
                                BigDecimal.valueOf(ChronoUnit.DAYS.between(row.value6(), today))),
                        0,
                        false));
        return new StockTable("stockreports.dead", currency, List.of("quantity", "value", "daysUnused"), lines);
    }
}
