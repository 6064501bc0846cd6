package ballast.purchasing;

import ballast.platform.problem.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** What the papers of purchasing must be before they are stored; each rule names its field. */
final class OrderRules {

    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);
    private static final BigDecimal MOST = new BigDecimal("999999999999");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private OrderRules() {}

    static void check(PurchaseOrder order) {
        require(order.party() != null, "party", "purchase_order_names_its_supplier");
        require(order.warehouse() != null, "warehouse", "purchase_order_names_its_warehouse");
        date("orderedOn", order.orderedOn());
        date("dueOn", order.dueOn());
        require(isCurrency(order.currency()), "currency", "currency_is_known");
        require(order.rate().signum() > 0, "rate", "purchase_order_rate_is_positive");
        number("rate", order.rate(), 6);
        text("reference", order.reference());
        text("text", order.text());
        for (int i = 0; i < order.lines().size(); i++) {
            check(order.lines().get(i), "lines." + i + ".");
        }
    }

    private static void check(PurchaseLine line, String at) {
        require(line.what().item() != null, at + "item", "purchase_line_names_an_item");
        require(!line.description().isBlank(), at + "description", "purchase_line_is_described");
        text(at + "description", line.description());
        require(line.partNumber().length() <= 200, at + "partNumber", "part_number_is_at_most_200_characters");
        quantity(at + "quantity", line.quantity());
        price(at + "price", line.price());
        require(
                line.discount().signum() >= 0 && line.discount().compareTo(HUNDRED) <= 0,
                at + "discount",
                "purchase_discount_is_0_to_100_percent");
        number(at + "discount", line.discount(), 4);
        require(line.tax().id() != 0, at + "tax", "purchase_line_has_a_tax_code");
        date(at + "dueOn", line.dueOn());
    }

    static void quantity(String field, BigDecimal quantity) {
        require(quantity.signum() > 0, field, "purchase_quantity_is_positive");
        number(field, quantity, 6);
    }

    static void price(String field, BigDecimal price) {
        require(price.signum() >= 0, field, "purchase_price_is_not_negative");
        number(field, price, 6);
    }

    static void number(String field, BigDecimal number, int decimals) {
        require(
                number.compareTo(MOST) <= 0 && number.stripTrailingZeros().scale() <= decimals,
                field,
                "purchase_number_is_within_reason");
    }

    static void text(String field, String text) {
        require(text.length() <= 10_000, field, "purchase_order_texts_are_at_most_10000_characters");
    }

    static void date(String field, @Nullable LocalDate date) {
        require(date == null || !date.isBefore(FIRST) && !date.isAfter(LAST), field, "purchase_date_is_within_reason");
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(known -> known.getCurrencyCode().equals(code));
    }

    static void require(boolean holds, String field, String rule) {
        if (!holds) {
            throw RuleViolation.at(field, rule);
        }
    }
}
