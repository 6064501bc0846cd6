package ballast.orders;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** One line of a return: what it came with, what can still come back of that, and what cannot be sold again. */
public record ReturnLine(
        int no,
        long delivery,
        String deliveryNumber,
        int deliveryLine,
        long orderLine,
        long item,
        String itemNumber,
        String description,
        String unit,
        boolean stocked,
        BigDecimal factor,
        int warehouse,
        BigDecimal returnable,
        BigDecimal quantity,
        BigDecimal scrapped)
        implements Serializable {

    public ReturnLine of(BigDecimal pieces) {
        return with(pieces, scrapped);
    }

    public ReturnLine scrapping(BigDecimal pieces) {
        return with(quantity, pieces);
    }

    private ReturnLine with(BigDecimal back, BigDecimal broken) {
        return new ReturnLine(
                no,
                delivery,
                deliveryNumber,
                deliveryLine,
                orderLine,
                item,
                itemNumber,
                description,
                unit,
                stocked,
                factor,
                warehouse,
                returnable,
                back,
                broken);
    }

    /** In the item's own unit. */
    BigDecimal stocked(BigDecimal pieces) {
        return pieces.multiply(factor).setScale(6, RoundingMode.HALF_UP);
    }
}
