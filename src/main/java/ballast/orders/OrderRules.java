package ballast.orders;

import ballast.platform.problem.RuleViolation;
import ballast.sales.InvoiceLine;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must hold for anything that is offered or ordered, said at its field. */
final class OrderRules {

    private static final BigDecimal MOST = new BigDecimal("999999999999");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private OrderRules() {}

    static void check(
            @Nullable Long party,
            String currency,
            BigDecimal rate,
            String reference,
            String text,
            List<InvoiceLine> lines) {
        require(party != null, "party", "order_names_its_customer");
        require(
                Currency.getAvailableCurrencies().stream()
                        .anyMatch(known -> known.getCurrencyCode().equals(currency)),
                "currency",
                "currency_is_known");
        require(rate.signum() > 0, "rate", "order_rate_is_positive");
        require(isReasonable(rate, 6), "rate", "order_number_is_within_reason");
        require(reference.length() <= 1000, "reference", "order_texts_are_at_most_10000_characters");
        require(text.length() <= 10_000, "text", "order_texts_are_at_most_10000_characters");
        for (int i = 0; i < lines.size(); i++) {
            check(lines.get(i), "lines." + i + ".");
        }
    }

    private static void check(InvoiceLine line, String at) {
        require(!line.description().isBlank(), at + "description", "order_line_is_described");
        require(
                line.description().length() <= 10_000,
                at + "description",
                "order_description_is_at_most_10000_characters");
        require(line.quantity().signum() > 0, at + "quantity", "ordered_quantity_is_positive");
        require(line.price().signum() >= 0, at + "price", "ordered_price_is_not_negative");
        require(
                line.discount().signum() >= 0 && line.discount().compareTo(HUNDRED) <= 0,
                at + "discount",
                "ordered_discount_is_0_to_100_percent");
        require(line.tax().id() != 0, at + "tax", "order_line_has_a_tax_code");
        require(isReasonable(line.quantity(), 6), at + "quantity", "order_number_is_within_reason");
        require(isReasonable(line.price(), 6), at + "price", "order_number_is_within_reason");
        require(isReasonable(line.discount(), 4), at + "discount", "order_number_is_within_reason");
    }

    static boolean isReasonable(BigDecimal number, int decimals) {
        return number.compareTo(MOST) <= 0 && number.stripTrailingZeros().scale() <= decimals;
    }

    static void require(boolean holds, String field, String rule, Object... arguments) {
        if (!holds) {
            throw RuleViolation.at(field, rule, arguments);
        }
    }
}
