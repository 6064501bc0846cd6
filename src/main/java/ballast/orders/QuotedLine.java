package ballast.orders;

import ballast.sales.InvoiceLine;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of a quotation.
 *
 * @param optional offered besides: not part of the total, and of the order only if the customer chooses it
 * @param unitCost of one of the unit by now; null for those who may not know it
 */
public record QuotedLine(
        InvoiceLine goods, boolean optional, @Nullable BigDecimal unitCost) implements Serializable {

    public static QuotedLine blank() {
        return of(InvoiceLine.blank());
    }

    public static QuotedLine of(InvoiceLine goods) {
        return new QuotedLine(goods, false, null);
    }

    public QuotedLine costing(@Nullable BigDecimal cost) {
        return new QuotedLine(goods, optional, cost);
    }

    public QuotedLine with(InvoiceLine other) {
        return new QuotedLine(other, optional, unitCost);
    }

    public QuotedLine optional(boolean is) {
        return new QuotedLine(goods, is, unitCost);
    }
}
