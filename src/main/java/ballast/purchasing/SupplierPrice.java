package ballast.purchasing;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier asks for an item.
 *
 * @param minimumQuantity from which on the price counts
 * @param leadDays how long he takes
 * @param partNumber what he calls it
 */
public record SupplierPrice(
        long id,
        @Nullable Long party,
        @Nullable Long item,
        @Nullable Integer unit,
        BigDecimal minimumQuantity,
        LocalDate validFrom,
        String currency,
        BigDecimal price,
        int leadDays,
        String partNumber,
        int version)
        implements Serializable {

    public static final String DOCUMENT = "purchasing.supplier_price";

    public static SupplierPrice draft(LocalDate from, String currency) {
        return new SupplierPrice(0, null, null, null, BigDecimal.ZERO, from, currency, BigDecimal.ZERO, 0, "", 0);
    }

    void check() {
        OrderRules.require(party != null, "party", "supplier_price_names_supplier_and_item");
        OrderRules.require(item != null, "item", "supplier_price_names_supplier_and_item");
        OrderRules.require(unit != null, "unit", "supplier_price_names_supplier_and_item");
        OrderRules.date("validFrom", validFrom);
        OrderRules.price("price", price);
        OrderRules.price("minimumQuantity", minimumQuantity);
        OrderRules.require(leadDays >= 0 && leadDays <= 1000, "leadDays", "lead_time_is_0_to_1000_days");
        OrderRules.require(partNumber.length() <= 200, "partNumber", "part_number_is_at_most_200_characters");
    }
}
