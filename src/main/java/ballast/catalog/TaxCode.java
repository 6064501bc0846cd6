package ballast.catalog;

import java.io.Serializable;
import java.math.BigDecimal;

/** A rate of VAT, or the reason why there is none. */
public record TaxCode(int id, String code, String name, BigDecimal rate, Category category, boolean active, int version)
        implements Serializable {

    public static final TaxCode NEW = new TaxCode(0, "", "", BigDecimal.ZERO, Category.S, true, 0);

    /** Category of EN 16931 BT-151 (UNTDID 5305): standard, zero, exempt, reverse charge, intra-EU, export, outside. */
    public enum Category {
        S,
        Z,
        E,
        AE,
        K,
        G,
        O;

        boolean mayCarryTax() {
            return this == S || this == AE;
        }
    }

    void check() {
        Rules.require(!code.isBlank(), "code", "tax_code_is_given");
        Rules.require(
                rate.signum() >= 0 && rate.compareTo(BigDecimal.valueOf(100)) <= 0,
                "rate",
                "tax_rate_is_0_to_100_percent");
        Rules.require(rate.signum() == 0 || category.mayCarryTax(), "rate", "only_standard_rate_carries_tax");
    }
}
