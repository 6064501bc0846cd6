package ballast.sourcing;

import ballast.platform.money.Money;
import ballast.purchasing.ItemInUnit;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody needs.
 *
 * @param price expected for one unit, in ledger currency
 * @param supplier from whom one would like it
 */
public record RequisitionLine(
        ItemInUnit what,
        String name,
        BigDecimal quantity,
        BigDecimal price,
        @Nullable Long supplier,
        String supplierName)
        implements Serializable {

    public static RequisitionLine blank() {
        return new RequisitionLine(ItemInUnit.NOTHING, "", BigDecimal.ONE, BigDecimal.ZERO, null, "");
    }

    public Money net(String currency) {
        return Money.round(quantity.multiply(price), currency);
    }

    public RequisitionLine of(ItemInUnit other, String itsName) {
        return new RequisitionLine(other, itsName, quantity, price, supplier, supplierName);
    }

    public RequisitionLine of(BigDecimal pieces) {
        return new RequisitionLine(what, name, pieces, price, supplier, supplierName);
    }

    public RequisitionLine at(BigDecimal expected) {
        return new RequisitionLine(what, name, quantity, expected, supplier, supplierName);
    }

    public RequisitionLine from(@Nullable Long party, String itsName) {
        return new RequisitionLine(what, name, quantity, price, party, itsName);
    }
}
