package ballast.catalog;

import java.io.Serializable;

/** What is counted or measured in, by its code of UN/ECE Recommendation 20, and to how many decimals. */
public record Unit(int id, String code, String name, int decimals, int version) implements Serializable {

    public static final Unit NEW = new Unit(0, "", "", 0, 0);

    void check() {
        Rules.require(!code.isBlank(), "code", "unit_code_is_given");
        Rules.require(decimals >= 0 && decimals <= 6, "decimals", "unit_decimals_are_0_to_6");
    }
}
