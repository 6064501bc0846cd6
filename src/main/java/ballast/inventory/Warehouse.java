package ballast.inventory;

import ballast.platform.problem.RuleViolation;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;

/**
 * A place where goods are kept, perhaps divided into bins.
 *
 * @param allowsNegative whether more may be issued than is on hand; the missing cost settles at the next receipt
 */
public record Warehouse(
        int id, String code, String name, boolean allowsNegative, boolean active, List<Bin> bins, int version)
        implements Serializable {

    public static final Warehouse NEW = new Warehouse(0, "", "", false, true, List.of(), 0);

    public Warehouse {
        bins = List.copyOf(bins);
    }

    /**
     * A place within the warehouse.
     *
     * @param blocked what lies here is on hand but not available: returns, quarantine
     */
    public record Bin(int id, String code, String name, boolean blocked) implements Serializable {

        public static final Bin NEW = new Bin(0, "", "", false);
    }

    void check() {
        require(!code.isBlank(), "code", "warehouse_code_is_given");
        require(!name.isBlank(), "name", "warehouse_name_is_given");
        var codes = new HashSet<String>();
        for (int i = 0; i < bins.size(); i++) {
            require(!bins.get(i).code().isBlank(), "bins." + i + ".code", "bin_code_is_given");
            require(codes.add(bins.get(i).code()), "bins." + i + ".code", "bin_code_is_unique");
        }
    }

    private static void require(boolean holds, String field, String rule) {
        if (!holds) {
            throw RuleViolation.at(field, rule);
        }
    }
}
