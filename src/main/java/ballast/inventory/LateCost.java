package ballast.inventory;

import ballast.platform.money.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * A cost that becomes known after the goods were received: freight, duty, a price that differs.
 *
 * @param line of the document that brings it
 * @param cost in ledger currency; negative where goods turn out cheaper
 * @param over the lines that received the goods, each with its weight: quantity, value, kilograms, volume
 */
public record LateCost(int line, Money cost, List<Share> over) implements Serializable {

    public LateCost {
        over = List.copyOf(over);
    }

    /** A line of a receipt, and how heavy it weighs. */
    public record Share(OrderLine receipt, BigDecimal weight) implements Serializable {}
}
