package ballast.purchasing;

import ballast.catalog.Item;
import ballast.catalog.Items;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a purchase is about: an item, in the unit it is bought in.
 *
 * @param stocked goods, which are received; services are billed as ordered
 * @param factor how many of the item's own unit one of this unit is
 */
public record ItemInUnit(
        @Nullable Long item,
        String number,
        int postingGroup,
        boolean stocked,
        int unit,
        String unitName,
        BigDecimal factor)
        implements Serializable {

    static final int DECIMALS = 6;

    public static final ItemInUnit NOTHING = new ItemInUnit(null, "", 0, false, 0, "", BigDecimal.ONE);

    /** An item in its own unit. */
    public static ItemInUnit of(Items.Choice item) {
        return new ItemInUnit(
                item.id(),
                item.number(),
                item.postingGroupId(),
                item.kind() == Item.Kind.GOODS,
                item.unitId(),
                item.unit(),
                BigDecimal.ONE);
    }

    public ItemInUnit in(int otherUnit, String name, BigDecimal itsFactor) {
        return new ItemInUnit(item, number, postingGroup, stocked, otherUnit, name, itsFactor);
    }

    /** A quantity in this unit, in the item's own. */
    public BigDecimal own(BigDecimal quantity) {
        return quantity.multiply(factor).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** A quantity of the item's own unit, in this one. */
    public BigDecimal shown(BigDecimal own) {
        return own.divide(factor, DECIMALS, RoundingMode.HALF_UP);
    }
}
