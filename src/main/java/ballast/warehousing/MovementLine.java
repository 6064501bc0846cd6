package ballast.warehousing;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of a goods movement.
 *
 * @param costPrice what one unit received costs; null for what the item costs by now
 * @param bin where it comes from, or where it goes to when it is received; null for any
 * @param lot number of the lot or of the piece
 */
public record MovementLine(
        @Nullable Long item,
        String itemNumber,
        String itemName,
        BigDecimal quantity,
        int unit,
        String unitName,
        @Nullable BigDecimal costPrice,
        @Nullable Integer bin,
        String binCode,
        String lot)
        implements Serializable {

    public static MovementLine blank() {
        return new MovementLine(null, "", "", BigDecimal.ONE, 0, "", null, null, "", "");
    }

    public MovementLine of(BigDecimal pieces) {
        return new MovementLine(item, itemNumber, itemName, pieces, unit, unitName, costPrice, bin, binCode, lot);
    }

    public MovementLine in(int otherUnit, String name) {
        return new MovementLine(item, itemNumber, itemName, quantity, otherUnit, name, costPrice, bin, binCode, lot);
    }

    public MovementLine costing(@Nullable BigDecimal price) {
        return new MovementLine(item, itemNumber, itemName, quantity, unit, unitName, price, bin, binCode, lot);
    }

    public MovementLine at(@Nullable Integer place, String code) {
        return new MovementLine(item, itemNumber, itemName, quantity, unit, unitName, costPrice, place, code, lot);
    }

    public MovementLine lot(String number) {
        return new MovementLine(item, itemNumber, itemName, quantity, unit, unitName, costPrice, bin, binCode, number);
    }
}
