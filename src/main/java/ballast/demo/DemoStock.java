package ballast.demo;

import ballast.catalog.Item;
import ballast.catalog.Items;
import ballast.inventory.StockItem;
import ballast.inventory.StockItem.Costing;
import ballast.inventory.StockItem.Tracking;
import ballast.inventory.StockItems;
import ballast.inventory.Warehouse;
import ballast.inventory.Warehouses;
import ballast.inventory.reorder.ReorderLevel;
import ballast.inventory.reorder.ReorderLevels;
import ballast.warehousing.GoodsMovement;
import ballast.warehousing.GoodsMovement.Kind;
import ballast.warehousing.GoodsMovementService;
import ballast.warehousing.MovementLine;
import ballast.warehousing.Stocktake;
import ballast.warehousing.StocktakeLine;
import ballast.warehousing.StocktakeService;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What lies in the demo company's warehouse: brought in by its owners, a part of it shown in the showroom. */
@Component
class DemoStock {

    private static final BigDecimal COST_SHARE = new BigDecimal("0.55");

    private final Warehouses warehouses;
    private final GoodsMovementService movements;
    private final StocktakeService stocktakes;
    private final StockItems stockItems;
    private final ReorderLevels levels;
    private final DemoMoney money;

    DemoStock(
            Warehouses warehouses,
            GoodsMovementService movements,
            StocktakeService stocktakes,
            StockItems stockItems,
            ReorderLevels levels,
            DemoMoney money) {
        this.warehouses = warehouses;
        this.movements = movements;
        this.stocktakes = stocktakes;
        this.stockItems = stockItems;
        this.levels = levels;
        this.money = money;
    }

    void fill(List<Items.Choice> items, LocalDate on) {
        var store = warehouses.list().getFirst().id();
        var showroom = warehouses.save(new Warehouse(0, "SHOW", "Showroom", false, true, List.of(), 0));
        var goods =
                items.stream().filter(item -> item.kind() == Item.Kind.GOODS).toList();
        var fresh = goods.getLast();
        stockItems.save(new StockItem(fresh.id(), "", "", Costing.AVERAGE, Tracking.LOT, 0));
        goods.stream()
                .skip(3)
                .limit(6)
                .forEach(item ->
                        levels.save(ReorderLevel.of(item.id(), store, BigDecimal.valueOf(40), BigDecimal.valueOf(80))));
        var opening = goods.stream()
                .filter(item -> item.id() != fresh.id())
                .map(item -> line(item, 10 + item.id() % 7 * 5).costing(cost(item)))
                .toList();
        movements.post(movement(Kind.RECEIPT, on, store, "Goods the owners brought in", opening));
        lots(fresh, on, store);
        var shown = goods.stream().limit(8).map(item -> line(item, 2)).toList();
        var transfer = movement(Kind.TRANSFER, on.plusDays(3), store, "Samples to be shown", shown);
        movements.arrive(movements.post(transfer.to(showroom.id())), on.plusDays(4));
        var broken = List.of(line(goods.getFirst(), 1));
        movements.post(movement(Kind.SCRAP, on.plusDays(9), showroom.id(), "Broken in the showroom", broken));
        count(on.plusDays(15), showroom.id());
        stocktakes.save(Stocktake.draft(on.plusDays(20), showroom.id()));
    }

    /** Enough of everything for the orders to come. */
    void stockUp(List<Items.Choice> items, LocalDate on) {
        var lines = items.stream()
                .filter(item -> item.kind() == Item.Kind.GOODS)
                .filter(item -> stockItems.get(item.id()).tracking() == Tracking.NONE)
                .map(item -> line(item, 60).costing(cost(item)))
                .toList();
        var store = warehouses.list().getFirst().id();
        movements.post(movement(Kind.RECEIPT, on, store, "Stock for the season", lines));
    }

    /** Three deliveries of the same item, the last of which keeps longest; a part of the first is used. */
    private void lots(Items.Choice item, LocalDate on, int store) {
        for (int i = 1; i <= 3; i++) {
            var line = line(item, 20)
                    .costing(cost(item))
                    .lot("L-" + on.getYear() + "-0" + i)
                    .expiring(on.plusMonths(20 + 6L * i));
            movements.post(movement(Kind.RECEIPT, on.plusDays(i), store, "Printed in batches", List.of(line)));
        }
        movements.post(movement(Kind.ISSUE, on.plusDays(6), store, "For the fair", List.of(line(item, 26))));
    }

    /** One piece more is missing than anybody likes: counted twice, and the manager has to agree. */
    private void count(LocalDate on, int showroom) {
        var sheet = stocktakes.save(Stocktake.draft(on, showroom));
        var first = stocktakes.save(sheet.with(sheet.lines().stream()
                .map(line -> line.counting(isMissing(sheet, line) ? BigDecimal.ZERO : line.snapshot()))
                .toList()));
        stocktakes.submit(first.with(first.lines().stream()
                .map(line -> isMissing(sheet, line) ? line.counting(BigDecimal.ONE) : line)
                .toList()));
    }

    private static boolean isMissing(Stocktake sheet, StocktakeLine line) {
        return line.item() == sheet.lines().get(3).item();
    }

    /** A month's work by hand: some goods come in, and as many are shown, lent and worn out. */
    void month(List<Items.Choice> items, YearMonth month, LocalDate today) {
        var goods =
                items.stream().filter(item -> item.kind() == Item.Kind.GOODS).toList();
        var store = warehouses.list().getFirst().id();
        var first = month.getMonthValue() * 5;
        var some = IntStream.range(0, 8)
                .mapToObj(i -> goods.get((first + i * 7) % (goods.size() - 1)))
                .distinct()
                .toList();
        if (month.atDay(24).isBefore(today)) {
            var come =
                    some.stream().map(item -> line(item, 4).costing(cost(item))).toList();
            movements.post(movement(Kind.RECEIPT, month.atDay(10), store, "From the workshop", come));
            var gone = some.stream().map(item -> line(item, 1 + item.id() % 4)).toList();
            movements.post(movement(Kind.ISSUE, month.atDay(24), store, "Shown, lent and worn out", gone));
        }
    }

    private GoodsMovement movement(Kind kind, LocalDate on, int from, String text, List<MovementLine> lines) {
        var draft = GoodsMovement.draft(kind, on, from);
        var capital = kind == Kind.RECEIPT ? money.account("3000").id() : null;
        return new GoodsMovement(
                0, kind, draft.status(), null, on, null, from, null, capital, text, lines, UUID.randomUUID(), 0);
    }

    private static MovementLine line(Items.Choice item, long pieces) {
        return new MovementLine(
                item.id(),
                item.number(),
                item.name(),
                BigDecimal.valueOf(pieces),
                item.unitId(),
                item.unit(),
                null,
                null,
                "",
                "",
                null,
                BigDecimal.ONE);
    }

    private static BigDecimal cost(Items.Choice item) {
        return item.salesPrice().multiply(COST_SHARE).setScale(2, RoundingMode.HALF_UP);
    }
}
