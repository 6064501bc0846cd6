package ballast.orders;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One line of a delivery.
 *
 * @param no that of the order line
 * @param stocked whether there is something to take from the shelf
 * @param factor how many of the item's own unit one of the unit is
 * @param open what is still to be delivered of the order line
 * @param lot number of the lot or of the piece; empty for what expires first
 */
public record DeliveryLine(
        int no,
        long orderLine,
        long item,
        String itemNumber,
        String description,
        String unit,
        boolean stocked,
        BigDecimal factor,
        int warehouse,
        String place,
        BigDecimal open,
        BigDecimal quantity,
        String lot)
        implements Serializable {

    public DeliveryLine of(BigDecimal pieces) {
        return new DeliveryLine(
                no,
                orderLine,
                item,
                itemNumber,
                description,
                unit,
                stocked,
                factor,
                warehouse,
                place,
                open,
                pieces,
                lot);
    }

    public DeliveryLine lot(@Nullable String number) {
        return new DeliveryLine(
                no,
                orderLine,
                item,
                itemNumber,
                description,
                unit,
                stocked,
                factor,
                warehouse,
                place,
                open,
                quantity,
                number == null ? "" : number.strip());
    }

    /** As it is once it has left: the rest is open. */
    DeliveryLine delivered() {
        return new DeliveryLine(
                no,
                orderLine,
                item,
                itemNumber,
                description,
                unit,
                stocked,
                factor,
                warehouse,
                place,
                open.subtract(quantity),
                quantity,
                lot);
    }

    /** In the item's own unit. */
    BigDecimal pieces() {
        return quantity.multiply(factor).setScale(6, RoundingMode.HALF_UP);
    }
}
