package ballast.inventory;

import ballast.inventory.StockItem.Costing;
import ballast.inventory.StockItem.Tracking;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What does not change of an item in a warehouse while its balance is taken.
 *
 * @param isScattered some of it lies in bins or belongs to lots
 * @param held lies where it cannot be taken: blocked or expired
 * @param costQuantity what was received last, for the cost value
 */
record ShelfFacts(
        Spot spot,
        String number,
        int postingGroup,
        Costing costing,
        Tracking tracking,
        boolean isTransit,
        boolean allowsNegative,
        boolean isScattered,
        BigDecimal held,
        BigDecimal costQuantity,
        BigDecimal costValue,
        @Nullable LocalDate lastOn) {}
