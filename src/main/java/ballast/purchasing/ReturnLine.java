package ballast.purchasing;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * One line of a return to a supplier.
 *
 * @param open what may still go back, in this line's unit
 * @param price agreed for one unit, in the order's currency
 */
public record ReturnLine(
        long orderLine,
        ItemInUnit what,
        String description,
        BigDecimal open,
        BigDecimal quantity,
        BigDecimal price,
        TaxRate tax,
        ReceiptLine.Place place)
        implements Serializable {

    public static ReturnLine blank() {
        return new ReturnLine(
                0,
                ItemInUnit.NOTHING,
                "",
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                TaxRate.NONE,
                ReceiptLine.Place.ANY);
    }

    /** Nothing yet of what a line of an order received. */
    static ReturnLine of(PurchaseLine line) {
        var left = line.progress().received().subtract(line.progress().returned());
        return new ReturnLine(
                line.id(),
                line.what(),
                line.description(),
                line.what().shown(left),
                BigDecimal.ZERO,
                line.netPrice(),
                line.tax(),
                ReceiptLine.Place.ANY);
    }

    public ReturnLine of(BigDecimal pieces) {
        return new ReturnLine(orderLine, what, description, open, pieces, price, tax, place);
    }

    public ReturnLine at(BigDecimal agreed) {
        return new ReturnLine(orderLine, what, description, open, quantity, agreed, tax, place);
    }

    public ReturnLine at(ReceiptLine.Place other) {
        return new ReturnLine(orderLine, what, description, open, quantity, price, tax, other);
    }
}
