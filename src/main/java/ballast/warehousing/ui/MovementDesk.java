package ballast.warehousing.ui;

import ballast.catalog.Item;
import ballast.catalog.Items;
import ballast.catalog.Unit;
import ballast.catalog.Units;
import ballast.catalog.ui.ItemLookup;
import ballast.inventory.ui.WarehouseChoices;
import ballast.platform.company.Companies;
import ballast.platform.ui.Option;
import ballast.warehousing.GoodsMovement;
import ballast.warehousing.GoodsMovement.Kind;
import ballast.warehousing.GoodsMovementService;
import ballast.warehousing.GoodsMovements;
import ballast.warehousing.MovementLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the page of a goods movement needs from the rest of the house. */
@Component
class MovementDesk {

    private final GoodsMovements movements;
    private final GoodsMovementService service;
    private final WarehouseChoices warehouses;
    private final ItemLookup items;
    private final Items catalog;
    private final Units units;
    private final Companies companies;

    MovementDesk(
            GoodsMovements movements,
            GoodsMovementService service,
            WarehouseChoices warehouses,
            ItemLookup items,
            Items catalog,
            Units units,
            Companies companies) {
        this.movements = movements;
        this.service = service;
        this.warehouses = warehouses;
        this.items = items;
        this.catalog = catalog;
        this.units = units;
        this.companies = companies;
    }

    WarehouseChoices warehouses() {
        return warehouses;
    }

    GoodsMovement fresh() {
        return GoodsMovement.draft(Kind.RECEIPT, companies.today(), warehouses.usual());
    }

    GoodsMovement get(long id) {
        return movements.get(id);
    }

    GoodsMovement save(GoodsMovement movement) {
        return movements.save(movement);
    }

    GoodsMovement post(GoodsMovement movement) {
        return service.post(movement);
    }

    GoodsMovement arrive(GoodsMovement movement) {
        return service.arrive(movement, companies.today());
    }

    List<Option> items(String text) {
        return items.find(text);
    }

    Optional<Option> scanned(String code) {
        return items.scanned(code);
    }

    MovementLine pick(MovementLine line, Option option) {
        var item = items.get(option.id());
        return new MovementLine(
                item.id(),
                item.number(),
                item.name(),
                line.quantity(),
                item.unitId(),
                item.unit(),
                line.costPrice(),
                line.bin(),
                line.binCode(),
                line.lot(),
                line.expiresOn(),
                BigDecimal.ONE);
    }

    /** Another unit of the item; one it does not come in is told when it is posted. */
    MovementLine inUnit(MovementLine line, Option option) {
        var unit = (int) option.id();
        var item = line.item();
        var factor = item == null
                ? BigDecimal.ONE
                : catalog.get(item).units().stream()
                        .filter(other -> other.unitId() == unit)
                        .map(Item.OtherUnit::factor)
                        .findFirst()
                        .orElse(BigDecimal.ONE);
        return line.in(unit, option.text(), factor);
    }

    List<Option> units(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return units.list().stream()
                .filter(unit -> unit.name().toLowerCase(Locale.ROOT).contains(wanted))
                .map(MovementDesk::option)
                .toList();
    }

    private static Option option(Unit unit) {
        return new Option(unit.id(), unit.name(), unit.code());
    }
}
