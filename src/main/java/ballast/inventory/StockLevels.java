package ballast.inventory;

import static db.catalog.Tables.ITEM;
import static db.catalog.Tables.ITEM_TEXT;
import static db.inventory.Tables.STOCK_BALANCE;
import static db.inventory.Tables.WAREHOUSE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import ballast.platform.company.Companies;
import ballast.platform.db.Listing;
import ballast.platform.db.Page;
import ballast.platform.money.Money;
import ballast.platform.search.SearchWords;
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
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.SelectSelectStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is on hand and what it is worth: now, or at the end of any day. */
@Component
public class StockLevels {

    private static final db.inventory.tables.StockBalance LEVEL = STOCK_BALANCE.as("level");

    private static final String VALUE = "value";

    static final Map<String, Field<?>> SORTABLE =
            Map.of("number", ITEM.NUMBER, "name", ITEM.NAME, "onHand", LEVEL.ON_HAND);
    static final Map<String, Field<?>> SORTABLE_WITH_VALUE =
            Map.of("number", ITEM.NUMBER, "name", ITEM.NAME, "onHand", LEVEL.ON_HAND, VALUE, LEVEL.VALUE);

    /** What a list shows of an item in a warehouse; nothing is reserved in the past, and its value is not for everybody. */
    public record Row(
            long id,
            String number,
            String name,
            String warehouse,
            String unit,
            BigDecimal onHand,
            BigDecimal reserved,
            BigDecimal available,
            @Nullable Money value,
            int warehouseId)
            implements Serializable {}

    /** Which stock a list shows; an empty text and null fit all. */
    public record Filter(
            String text, @Nullable Long warehouse, @Nullable LocalDate at) implements Serializable {

        Condition condition() {
            var wanted = LEVEL.ON_HAND.ne(BigDecimal.ZERO).or(LEVEL.VALUE.ne(BigDecimal.ZERO));
            return wanted.and(warehouse == null ? noCondition() : WAREHOUSE.ID.eq(warehouse.intValue()))
                    .and(
                            text.isBlank()
                                    ? noCondition()
                                    : ITEM.ID.in(select(ITEM_TEXT.ID)
                                            .from(ITEM_TEXT)
                                            .where(SearchWords.in(ITEM_TEXT.TEXT, text))));
        }
    }

    /** Quantity and value of an item in a warehouse. */
    public record Level(long item, int warehouse, BigDecimal onHand, BigDecimal value) implements Serializable {}

    private final DSLContext db;
    private final Companies companies;

    StockLevels(DSLContext db, Companies companies) {
        this.db = db;
        this.companies = companies;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(InventoryPermissions.COST_READ)
    public List<Level> now() {
        return db.select(STOCK_BALANCE.ITEM_ID, STOCK_BALANCE.WAREHOUSE_ID, STOCK_BALANCE.ON_HAND, STOCK_BALANCE.VALUE)
                .from(STOCK_BALANCE)
                .fetch(mapping(Level::new));
    }

    /** At the end of the day. */
    @Transactional(readOnly = true)
    @RolesAllowed(InventoryPermissions.COST_READ)
    public List<Level> at(LocalDate day) {
        return db.select(LEVEL.ITEM_ID, LEVEL.WAREHOUSE_ID, LEVEL.ON_HAND, LEVEL.VALUE)
                .from(table("inventory.stock_at({0})", val(day)).as(LEVEL))
                .fetch(mapping(Level::new));
    }

    /** An item now, in each warehouse where there is any of it. */
    @Transactional(readOnly = true)
    @RolesAllowed(InventoryPermissions.STOCK_READ)
    public List<Row> of(long item) {
        var anything = LEVEL.ON_HAND.ne(BigDecimal.ZERO).or(LEVEL.VALUE.ne(BigDecimal.ZERO));
        return fetch(null, ITEM.ID.eq(item).and(anything), List.of(WAREHOUSE.CODE), Page.first(Listing.CAP));
    }

    @Transactional(readOnly = true)
    @RolesAllowed(InventoryPermissions.STOCK_READ)
    public Listing<Row> page(Filter filter, Page page) {
        var open = InventoryPermissions.areCostsOpen();
        var past = filter.at() != null && filter.at().isBefore(companies.today()) ? filter.at() : null;
        var order = page.orderBy(open ? SORTABLE_WITH_VALUE : SORTABLE, ITEM.ID, false);
        var rows = fetch(past, filter.condition(), order, page);
        if (!page.counts()) {
            return new Listing<>(rows, -1, Map.of());
        }
        var counted = from(db.select(count(), coalesce(sum(LEVEL.VALUE), BigDecimal.ZERO)), past)
                .where(filter.condition())
                .fetchSingle();
        return new Listing<>(rows, counted.value1(), open ? Map.of(VALUE, counted.value2()) : Map.of());
    }

    private List<Row> fetch(
            @Nullable LocalDate past, Condition condition, List<? extends OrderField<?>> order, Page page) {
        var zero = inline(BigDecimal.ZERO);
        Field<BigDecimal> reserved = past == null ? LEVEL.RESERVED : zero;
        Field<BigDecimal> held = past == null ? Held.of(LEVEL.ITEM_ID, LEVEL.WAREHOUSE_ID, companies.today()) : zero;
        return from(
                        db.select(
                                ITEM.ID,
                                ITEM.NUMBER,
                                ITEM.NAME,
                                WAREHOUSE.CODE,
                                ITEM.unit().NAME,
                                LEVEL.ON_HAND,
                                reserved,
                                when(WAREHOUSE.KIND.eq("TRANSIT"), zero)
                                        .otherwise(LEVEL.ON_HAND.minus(reserved).minus(held)),
                                value(),
                                WAREHOUSE.ID),
                        past)
                .where(condition)
                .orderBy(order)
                .limit(page.limit())
                .offset(page.offset())
                .fetch(mapping(Row::new));
    }

    private Field<@Nullable Money> value() {
        var currency = companies.current().currencyCode();
        return LEVEL.VALUE.convertFrom(
                value -> InventoryPermissions.areCostsOpen() ? Money.round(value, currency) : null);
    }

    private static <R extends Record> SelectJoinStep<R> from(SelectSelectStep<R> select, @Nullable LocalDate day) {
        var levels =
                day == null ? LEVEL : table("inventory.stock_at({0})", val(day)).as(LEVEL);
        return select.from(levels)
                .join(ITEM)
                .on(ITEM.ID.eq(LEVEL.ITEM_ID))
                .join(WAREHOUSE)
                .on(WAREHOUSE.ID.eq(LEVEL.WAREHOUSE_ID));
    }
}
