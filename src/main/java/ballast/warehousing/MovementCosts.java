package ballast.warehousing;

import ballast.inventory.InventoryPermissions;
import ballast.platform.document.ColumnGuard;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What received goods cost, for those who may know it: others neither read it nor lose it. */
@Component
class MovementCosts implements ColumnGuard {

    static GoodsMovement shown(GoodsMovement movement) {
        return InventoryPermissions.areCostsOpen()
                ? movement
                : movement.with(movement.lines().stream()
                        .map(line -> line.costing(null))
                        .toList());
    }

    /** Whoever does not see the costs keeps those that were stored, as far as the lines are still of the same item. */
    static GoodsMovement kept(GoodsMovement edited, @Nullable GoodsMovement stored) {
        return InventoryPermissions.areCostsOpen()
                ? edited
                : edited.with(IntStream.range(0, edited.lines().size())
                        .mapToObj(i -> edited.lines().get(i).costing(cost(edited, stored, i)))
                        .toList());
    }

    private static @Nullable BigDecimal cost(GoodsMovement edited, @Nullable GoodsMovement stored, int i) {
        if (stored == null || i >= stored.lines().size()) {
            return null;
        }
        var before = stored.lines().get(i);
        return Objects.equals(edited.lines().get(i).item(), before.item()) ? before.costPrice() : null;
    }

    @Override
    public boolean hides(String table, String column) {
        return table.equals("warehousing.goods_movement_line")
                && column.equals("cost_price")
                && !InventoryPermissions.areCostsOpen();
    }
}
