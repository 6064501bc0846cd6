package ballast.inventory;

import static db.catalog.Tables.ITEM;
import static db.inventory.Tables.BIN_BALANCE;
import static db.inventory.Tables.FIFO_LAYER;
import static db.inventory.Tables.STOCK_BALANCE;
import static db.inventory.Tables.STOCK_ITEM;
import static db.inventory.Tables.WAREHOUSE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import ballast.inventory.StockItem.Costing;
import ballast.inventory.StockItem.Tracking;
import ballast.inventory.Valuation.Layer;
import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import ballast.platform.problem.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Takes the balances of items in warehouses, so that nobody else moves them before this transaction ends. */
@Component
class Shelves {

    private static final db.inventory.tables.StockBalance TAKEN = STOCK_BALANCE.as("taken");

    private final DSLContext db;
    private final Companies companies;

    Shelves(DSLContext db, Companies companies) {
        this.db = db;
        this.companies = companies;
    }

    /** All at once and in one order, whatever the order asked for: two who need the same ones never deadlock. */
    Map<Spot, Valuation> take(Collection<Spot> spots) {
        var wanted = spots.stream().distinct().toList();
        var digits = Money.digits(companies.current().currencyCode());
        var taken = new LinkedHashMap<Spot, Valuation>();
        for (var row : balances(wanted, companies.today())) {
            var valuation = valuation(row, digits);
            taken.put(valuation.facts.spot(), valuation);
        }
        RuleViolation.require(taken.size() == wanted.size(), "only_goods_are_kept_in_stock");
        loadLayers(taken, digits);
        return taken;
    }

    private List<Record> balances(List<Spot> wanted, LocalDate today) {
        var lock = table(
                        "inventory.lock_stock({0}, {1})",
                        val(wanted.stream().map(Spot::item).toArray(Long[]::new)),
                        val(wanted.stream().map(Spot::warehouse).toArray(Integer[]::new)))
                .as(TAKEN);
        return List.copyOf(db.select(
                        TAKEN.ITEM_ID,
                        TAKEN.WAREHOUSE_ID,
                        TAKEN.ALLOWS_NEGATIVE,
                        TAKEN.ON_HAND,
                        TAKEN.VALUE,
                        TAKEN.RESERVED,
                        TAKEN.LAST_ON,
                        TAKEN.COST_QUANTITY,
                        TAKEN.COST_VALUE,
                        ITEM.NUMBER,
                        ITEM.POSTING_GROUP_ID,
                        WAREHOUSE.KIND,
                        coalesce(STOCK_ITEM.COSTING, "AVERAGE").as(STOCK_ITEM.COSTING),
                        coalesce(STOCK_ITEM.TRACKING, "NONE").as(STOCK_ITEM.TRACKING),
                        scattered(),
                        Held.of(TAKEN.ITEM_ID, TAKEN.WAREHOUSE_ID, today).as("held"))
                .from(lock)
                .join(ITEM)
                .on(ITEM.ID.eq(TAKEN.ITEM_ID))
                .join(WAREHOUSE)
                .on(WAREHOUSE.ID.eq(TAKEN.WAREHOUSE_ID))
                .leftJoin(STOCK_ITEM)
                .on(STOCK_ITEM.ITEM_ID.eq(TAKEN.ITEM_ID))
                .fetch());
    }

    private static Field<Boolean> scattered() {
        return field(exists(selectOne()
                        .from(BIN_BALANCE)
                        .where(BIN_BALANCE.ITEM_ID.eq(TAKEN.ITEM_ID), BIN_BALANCE.WAREHOUSE_ID.eq(TAKEN.WAREHOUSE_ID))
                        .and(BIN_BALANCE.BIN_ID.isNotNull().or(BIN_BALANCE.LOT_ID.isNotNull()))))
                .as("scattered");
    }

    private static Valuation valuation(Record row, int digits) {
        return new Valuation(
                new ShelfFacts(
                        new Spot(row.get(TAKEN.ITEM_ID), row.get(TAKEN.WAREHOUSE_ID)),
                        row.get(ITEM.NUMBER),
                        row.get(ITEM.POSTING_GROUP_ID),
                        Costing.valueOf(row.get(STOCK_ITEM.COSTING)),
                        Tracking.valueOf(row.get(STOCK_ITEM.TRACKING)),
                        row.get(WAREHOUSE.KIND).equals("TRANSIT"),
                        row.get(TAKEN.ALLOWS_NEGATIVE),
                        row.get("scattered", Boolean.class),
                        row.get("held", BigDecimal.class),
                        row.get(TAKEN.COST_QUANTITY),
                        row.get(TAKEN.COST_VALUE),
                        row.get(TAKEN.LAST_ON)),
                digits,
                row.get(TAKEN.ON_HAND),
                row.get(TAKEN.VALUE),
                row.get(TAKEN.RESERVED));
    }

    private void loadLayers(Map<Spot, Valuation> taken, int digits) {
        var fifo = taken.values().stream().filter(Valuation::isFifo).toList();
        if (fifo.isEmpty()) {
            return;
        }
        db.select(
                        FIFO_LAYER.ITEM_ID,
                        FIFO_LAYER.WAREHOUSE_ID,
                        FIFO_LAYER.RECEIPT_ID,
                        FIFO_LAYER.QUANTITY,
                        FIFO_LAYER.VALUE)
                .from(FIFO_LAYER)
                .where(
                        FIFO_LAYER.ITEM_ID.in(fifo.stream()
                                .map(one -> one.facts.spot().item())
                                .toList()),
                        FIFO_LAYER.QUANTITY.gt(BigDecimal.ZERO))
                .orderBy(FIFO_LAYER.RECEIVED_ON, FIFO_LAYER.RECEIPT_ID)
                .forEach(row -> {
                    var valuation = taken.get(new Spot(row.value1(), row.value2()));
                    if (valuation != null) {
                        valuation.add(new Layer(
                                row.value3(), row.value4(), row.value5().setScale(digits)));
                    }
                });
    }
}
