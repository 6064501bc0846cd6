package ballast.payables;

import ballast.payables.Bill.Kind;
import ballast.platform.problem.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/** What a bill must be before it is stored, and before it is posted; each rule names its field. */
final class BillRules {

    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);
    private static final BigDecimal MOST = new BigDecimal("999999999999");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private BillRules() {}

    static void check(Bill bill) {
        require(bill.party() != null, "party", "bill_names_its_supplier");
        require(
                bill.kind() == Kind.DEBIT_NOTE || !bill.reference().isBlank(),
                "reference",
                "a_bill_carries_its_suppliers_number");
        require(bill.reference().length() <= 1_000, "reference", "bill_texts_are_at_most_10000_characters");
        require(bill.text().length() <= 10_000, "text", "bill_texts_are_at_most_10000_characters");
        date("documentOn", bill.documentOn());
        date("postingOn", bill.postingOn());
        require(
                Currency.getAvailableCurrencies().stream()
                        .anyMatch(known -> known.getCurrencyCode().equals(bill.currency())),
                "currency",
                "currency_is_known");
        require(bill.rate().signum() > 0, "rate", "bill_rate_is_positive");
        number("rate", bill.rate(), 6);
        for (int i = 0; i < bill.lines().size(); i++) {
            check(bill.lines().get(i), "lines." + i + ".");
        }
        require(bill.gross().amount().compareTo(MOST) <= 0, "lines", "bill_number_is_within_reason");
    }

    static void checkForPosting(Bill bill) {
        check(bill);
        require(!bill.lines().isEmpty(), "lines", "bill_has_lines");
        require(bill.gross().signum() > 0, "lines", "bill_total_is_positive");
        for (int i = 0; i < bill.lines().size(); i++) {
            var source = bill.lines().get(i).source();
            require(
                    source.spread() == null
                            || source.creditsLine() != null
                            || !bill.receipts().isEmpty(),
                    "receipts",
                    "landed_cost_names_receipts");
        }
    }

    private static void check(BillLine line, String at) {
        require(!line.description().isBlank(), at + "description", "bill_line_is_described");
        require(
                line.description().length() <= 10_000,
                at + "description",
                "bill_description_is_at_most_10000_characters");
        var source = line.source();
        require(
                source.orderLine() != null
                        || source.spread() != null
                        || source.account() != null
                        || source.returnLine() != null,
                at + "account",
                "bill_line_says_what_for");
        require(line.quantity().signum() > 0, at + "quantity", "billed_quantity_is_positive");
        number(at + "quantity", line.quantity(), 6);
        require(line.price().signum() >= 0, at + "price", "billed_price_is_not_negative");
        number(at + "price", line.price(), 6);
        require(
                line.discount().signum() >= 0 && line.discount().compareTo(HUNDRED) <= 0,
                at + "discount",
                "billed_discount_is_0_to_100_percent");
        number(at + "discount", line.discount(), 4);
        require(line.tax().id() != 0, at + "tax", "bill_line_has_a_tax_code");
    }

    static void number(String field, BigDecimal number, int decimals) {
        require(
                number.compareTo(MOST) <= 0 && number.stripTrailingZeros().scale() <= decimals,
                field,
                "bill_number_is_within_reason");
    }

    static void date(String field, LocalDate date) {
        require(!date.isBefore(FIRST) && !date.isAfter(LAST), field, "bill_date_is_within_reason");
    }

    private static void require(boolean holds, String field, String rule) {
        if (!holds) {
            throw RuleViolation.at(field, rule);
        }
    }
}
