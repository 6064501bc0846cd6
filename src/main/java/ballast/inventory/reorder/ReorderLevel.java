package ballast.inventory.reorder;

import ballast.platform.problem.RuleViolation;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Below which stock an item is ordered again for a warehouse.
 *
 * @param maximum up to which it is ordered
 * @param multiple in which quantities it can be ordered
 */
public record ReorderLevel(
        long id,
        @Nullable Long item,
        String itemNumber,
        @Nullable Integer warehouse,
        BigDecimal minimum,
        BigDecimal maximum,
        BigDecimal multiple,
        int version)
        implements Serializable {

    public static final String DOCUMENT = "inventory.reorder_level";

    public static ReorderLevel of(
            @Nullable Long item, @Nullable Integer warehouse, BigDecimal minimum, BigDecimal maximum) {
        return new ReorderLevel(0, item, "", warehouse, minimum, maximum, BigDecimal.ONE, 0);
    }

    void check() {
        require(item != null, "item", "reorder_level_names_an_item");
        require(warehouse != null, "warehouse", "reorder_level_names_a_warehouse");
        require(minimum.signum() >= 0, "minimum", "reorder_levels_are_in_order");
        require(maximum.signum() > 0 && maximum.compareTo(minimum) >= 0, "maximum", "reorder_levels_are_in_order");
        require(multiple.signum() > 0, "multiple", "order_multiple_is_positive");
    }

    private static void require(boolean holds, String field, String rule) {
        if (!holds) {
            throw RuleViolation.at(field, rule);
        }
    }
}
