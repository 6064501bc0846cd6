package ballast.catalog;

import ballast.platform.problem.RuleViolation;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;

/** Something that is bought or sold: goods or a service, in its own unit and perhaps in others. */
public record Item(
        long id,
        String number,
        String name,
        Kind kind,
        String description,
        int unitId,
        int taxCodeId,
        int postingGroupId,
        BigDecimal salesPrice,
        String gtin,
        boolean active,
        List<OtherUnit> units,
        int version)
        implements Serializable {

    static final String SERIES = "catalog.item";

    /** Whether there is something to keep in stock. */
    public enum Kind {
        GOODS,
        SERVICE
    }

    /** One of it is so many of the item's own unit: a box of 12 pieces has the factor 12. */
    public record OtherUnit(int unitId, BigDecimal factor) implements Serializable {}

    public Item {
        units = List.copyOf(units);
    }

    /** A quantity in one of the item's units, exactly, in its own. */
    public BigDecimal inOwnUnit(BigDecimal quantity, int unit) {
        if (unit == unitId) {
            return quantity;
        }
        return units.stream()
                .filter(other -> other.unitId() == unit)
                .map(other -> quantity.multiply(other.factor()))
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("unitId", "item_comes_in_the_unit", number));
    }

    /** The rules of an item, before it is stored. */
    void check() {
        Rules.require(!name.isBlank(), "name", "item_name_is_given");
        Rules.require(salesPrice.signum() >= 0, "salesPrice", "sales_price_is_not_negative");
        Rules.require(gtin.isEmpty() || isGtin(gtin), "gtin", "gtin_is_valid");
        var seen = new HashSet<Integer>();
        seen.add(unitId);
        for (int i = 0; i < units.size(); i++) {
            var unit = units.get(i);
            Rules.require(unit.factor().signum() > 0, "units." + i + ".factor", "unit_factor_is_positive");
            Rules.require(seen.add(unit.unitId()), "units." + i + ".unitId", "item_unit_is_named_once");
        }
    }

    /** GS1 General Specifications: 8, 12, 13 or 14 digits, the last making the sum of 3 and 1 times the others round. */
    private static boolean isGtin(String gtin) {
        if (!gtin.matches("[0-9]{8}|[0-9]{12,14}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < gtin.length(); i++) {
            sum += (gtin.charAt(i) - '0') * ((gtin.length() - i) % 2 == 0 ? 3 : 1);
        }
        return sum % 10 == 0;
    }
}
