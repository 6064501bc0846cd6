package ballast.warehousing;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a goods movement.
 *
 * @param costPrice what one unit received costs; null for what the item costs by now
 * @param bin where it comes from, or where it goes to when it is received; null for any
 * @param lot number of the lot or of the piece
 * @param expiresOn of a lot that comes in for the first time
 * @param factor how many of the item's own unit one of the line's unit is
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
        String lot,
        @Nullable LocalDate expiresOn,
        BigDecimal factor)
        implements Serializable {

    public static MovementLine blank() {
        return new MovementLine(null, "", "", BigDecimal.ONE, 0, "", null, null, "", "", null, BigDecimal.ONE);
    }

    public MovementLine of(BigDecimal pieces) {
        return with(pieces, unit, unitName, costPrice, bin, binCode, lot, expiresOn, factor);
    }

    public MovementLine in(int otherUnit, String name, BigDecimal times) {
        return with(quantity, otherUnit, name, costPrice, bin, binCode, lot, expiresOn, times);
    }

    public MovementLine costing(@Nullable BigDecimal price) {
        return with(quantity, unit, unitName, price, bin, binCode, lot, expiresOn, factor);
    }

    public MovementLine at(@Nullable Integer place, String code) {
        return with(quantity, unit, unitName, costPrice, place, code, lot, expiresOn, factor);
    }

    public MovementLine lot(String number) {
        return with(quantity, unit, unitName, costPrice, bin, binCode, number, expiresOn, factor);
    }

    public MovementLine expiring(@Nullable LocalDate on) {
        return with(quantity, unit, unitName, costPrice, bin, binCode, lot, on, factor);
    }

    private MovementLine with(
            BigDecimal pieces,
            int otherUnit,
            String name,
            @Nullable BigDecimal price,
            @Nullable Integer place,
            String code,
            String number,
            @Nullable LocalDate on,
            BigDecimal times) {
        return new MovementLine(
                item, itemNumber, itemName, pieces, otherUnit, name, price, place, code, number, on, times);
    }
}
