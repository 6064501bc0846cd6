package ballast.sales;

import ballast.platform.problem.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** What an invoice must be before it is stored, and before it is posted; each rule names its field. */
final class InvoiceRules {

    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);
    private static final BigDecimal MOST = new BigDecimal("999999999999");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private InvoiceRules() {}

    static void check(Invoice invoice) {
        if (invoice.party() == null) {
            throw RuleViolation.at("party", "invoice_names_its_customer");
        }
        date("documentOn", invoice.documentOn());
        date("deliveredOn", invoice.deliveredOn());
        currency(invoice.currency());
        if (invoice.rate().signum() <= 0) {
            throw RuleViolation.at("rate", "invoice_rate_is_positive");
        }
        if (isTooLarge(invoice.rate(), 6)) {
            throw RuleViolation.at("rate", "invoice_number_is_within_reason");
        }
        length("reference", invoice.reference(), 1_000, "invoice_texts_are_at_most_10000_characters");
        length("text", invoice.text(), 10_000, "invoice_texts_are_at_most_10000_characters");
        for (int i = 0; i < invoice.lines().size(); i++) {
            check(invoice.lines().get(i), "lines." + i + ".");
        }
        if (invoice.gross().amount().abs().compareTo(MOST) > 0) {
            throw RuleViolation.at("lines", "invoice_total_is_within_reason");
        }
    }

    static void checkForPosting(Invoice invoice) {
        check(invoice);
        if (invoice.lines().isEmpty()) {
            throw RuleViolation.at("lines", "invoice_has_lines");
        }
        if (invoice.gross().signum() == 0) {
            throw RuleViolation.at("lines", "invoice_total_is_positive");
        }
    }

    private static void check(InvoiceLine line, String at) {
        if (line.description().isBlank()) {
            throw RuleViolation.at(at + "description", "invoice_line_is_described");
        }
        length(at + "description", line.description(), 10_000, "invoice_description_is_at_most_10000_characters");
        if (line.unit() == 0 || line.postingGroup() == 0) {
            throw RuleViolation.at(at + "item", "invoice_line_names_an_item");
        }
        if (line.quantity().signum() <= 0 && line.origin().deposit() == null) {
            throw RuleViolation.at(at + "quantity", "invoice_quantity_is_positive");
        }
        if (line.price().signum() < 0) {
            throw RuleViolation.at(at + "price", "invoice_price_is_not_negative");
        }
        if (line.discount().signum() < 0 || line.discount().compareTo(HUNDRED) > 0) {
            throw RuleViolation.at(at + "discount", "invoice_discount_is_0_to_100_percent");
        }
        if (line.tax().id() == 0) {
            throw RuleViolation.at(at + "tax", "invoice_line_has_a_tax_code");
        }
        if (isTooLarge(line.quantity(), 6)) {
            throw RuleViolation.at(at + "quantity", "invoice_number_is_within_reason");
        }
        if (isTooLarge(line.price(), 6)) {
            throw RuleViolation.at(at + "price", "invoice_number_is_within_reason");
        }
        if (isTooLarge(line.discount(), 4)) {
            throw RuleViolation.at(at + "discount", "invoice_number_is_within_reason");
        }
    }

    private static boolean isTooLarge(BigDecimal number, int decimals) {
        return number.compareTo(MOST) > 0 || number.stripTrailingZeros().scale() > decimals;
    }

    private static void currency(String code) {
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(code))) {
            throw RuleViolation.at("currency", "currency_is_known", code);
        }
    }

    private static void length(String field, String text, int most, String rule) {
        if (text.length() > most) {
            throw RuleViolation.at(field, rule);
        }
    }

    private static void date(String field, @Nullable LocalDate date) {
        if (date != null && (date.isBefore(FIRST) || date.isAfter(LAST))) {
            throw RuleViolation.at(field, "invoice_date_is_within_reason");
        }
    }
}
