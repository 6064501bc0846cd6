package ballast.sourcing;

import ballast.platform.problem.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What requisitions and requests must be before they are stored; each rule names its field. */
final class SourcingRules {

    private static final BigDecimal MOST = new BigDecimal("999999999999");

    private SourcingRules() {}

    static void quantity(String field, BigDecimal quantity) {
        require(quantity.signum() > 0, field, "purchase_quantity_is_positive");
        number(field, quantity);
    }

    static void price(String field, BigDecimal price) {
        require(price.signum() >= 0, field, "purchase_price_is_not_negative");
        number(field, price);
    }

    private static void number(String field, BigDecimal number) {
        require(
                number.compareTo(MOST) <= 0 && number.stripTrailingZeros().scale() <= 6,
                field,
                "purchase_number_is_within_reason");
    }

    static void date(String field, @Nullable LocalDate date) {
        require(
                date == null || date.getYear() >= 1990 && date.getYear() <= 2199,
                field,
                "purchase_date_is_within_reason");
    }

    static void require(boolean holds, String field, String rule) {
        if (!holds) {
            throw RuleViolation.at(field, rule);
        }
    }
}
