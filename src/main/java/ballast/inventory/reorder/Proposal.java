package ballast.inventory.reorder;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What should be bought for a warehouse, and why.
 *
 * @param id of the reorder level
 * @param usable on hand, neither blocked nor expired
 * @param demand what orders need of it, reserved or not
 * @param onOrder what is on its way already
 * @param supplier who usually brings it, or ""
 */
public record Proposal(
        long id,
        long item,
        String number,
        String name,
        String unit,
        int warehouseId,
        String warehouse,
        BigDecimal usable,
        BigDecimal demand,
        BigDecimal onOrder,
        BigDecimal minimum,
        BigDecimal maximum,
        BigDecimal multiple,
        String supplier)
        implements Serializable {

    /** What there will be when all that is on its way has come and all that is needed has gone. */
    public BigDecimal projected() {
        return usable.subtract(demand).add(onOrder);
    }

    boolean isNeeded() {
        return projected().compareTo(minimum) < 0;
    }

    /** Up to the maximum, in whole multiples. */
    public BigDecimal quantity() {
        return maximum.subtract(projected())
                .divide(multiple, 0, RoundingMode.CEILING)
                .multiply(multiple);
    }
}
