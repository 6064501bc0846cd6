package ballast.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ballast.platform.problem.RuleViolation;
import ballast.sales.Invoice.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic of EN 16931 and the rules of an invoice. */
class InvoiceTest {

    private static final TaxRate S19 = new TaxRate(1, "S19", new BigDecimal("19"), "S");
    private static final TaxRate R7 = new TaxRate(2, "R7", new BigDecimal("7.0000"), "S");

    private static InvoiceLine line(String quantity, String price, String discount, TaxRate tax) {
        return new InvoiceLine(
                1L,
                "X",
                1,
                "something",
                new BigDecimal(quantity),
                1,
                "pcs",
                new BigDecimal(price),
                new BigDecimal(discount),
                tax,
                InvoiceLine.Origin.NONE);
    }

    private static Invoice invoice(String currency, InvoiceLine... lines) {
        return Invoice.draft(Kind.INVOICE, 1L, LocalDate.of(2026, 1, 31), currency)
                .with(List.of(lines));
    }

    @Test
    void the_quotation_of_flow_one_comes_to_1113_32() {
        var whole = invoice("EUR", line("10", "89.90", "5", S19), line("7", "12.95", "0", R7));
        assertThat(whole.net()).hasToString("944.70 EUR");
        assertThat(whole.taxes()).extracting(tax -> tax.tax().toString()).containsExactly("162.27 EUR", "6.35 EUR");
        assertThat(whole.gross()).hasToString("1113.32 EUR");
    }

    @Test
    void its_two_invoices_lose_no_cent() {
        var first = invoice("EUR", line("6", "89.90", "5", S19), line("7", "12.95", "0", R7));
        var second = invoice("EUR", line("4", "89.90", "5", S19));
        assertThat(first.gross()).hasToString("706.79 EUR");
        assertThat(second.gross()).hasToString("406.53 EUR");
    }

    @ParameterizedTest
    @CsvSource({
        "JPY, 3, 333.5, 1001 JPY, 190 JPY",
        "KWD, 3, 1.2345, 3.704 KWD, 0.704 KWD",
        "USD, 1, 0.005, 0.01 USD, 0.00 USD"
    })
    void every_currency_rounds_to_its_own_minor_unit(
            String currency, String quantity, String price, String net, String tax) {
        var one = invoice(currency, line(quantity, price, "0", S19));
        assertThat(one.net()).hasToString(net);
        assertThat(one.tax()).hasToString(tax);
    }

    @Test
    void vat_is_the_rate_of_the_sum_and_the_total_the_sum_of_both_whatever_the_lines() {
        var random = new Random(16_931);
        for (int i = 0; i < 2_000; i++) {
            var lines = new ArrayList<InvoiceLine>();
            for (int n = 0; n <= random.nextInt(8); n++) {
                lines.add(line(
                        BigDecimal.valueOf(1 + random.nextInt(99_999), random.nextInt(4))
                                .toPlainString(),
                        BigDecimal.valueOf(random.nextInt(9_999_999), random.nextInt(5))
                                .toPlainString(),
                        String.valueOf(random.nextInt(101)),
                        random.nextBoolean() ? S19 : R7));
            }
            var any = invoice("EUR", lines.toArray(InvoiceLine[]::new));
            for (var tax : any.taxes()) {
                var exact = tax.net().amount().multiply(tax.rate().rate()).movePointLeft(2);
                assertThat(tax.tax().amount().subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.005"));
            }
            assertThat(any.gross()).isEqualTo(any.net().plus(any.tax()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 1, 0, lines.0.quantity, invoice_quantity_is_positive",
        "0, 1, 0, lines.0.quantity, invoice_quantity_is_positive",
        "1, -1, 0, lines.0.price, invoice_price_is_not_negative",
        "1, 1, 101, lines.0.discount, invoice_discount_is_0_to_100_percent",
        "1234567890123456789012345678901234567890, 1, 0, lines.0.quantity, invoice_number_is_within_reason",
        "1, 0.0000001, 0, lines.0.price, invoice_number_is_within_reason"
    })
    void what_makes_no_sense_is_refused_at_its_cell(
            String quantity, String price, String discount, String field, String rule) {
        var wrong = invoice("EUR", line(quantity, price, discount, S19));
        assertThatThrownBy(() -> InvoiceRules.check(wrong)).isInstanceOfSatisfying(RuleViolation.class, violation -> {
            assertThat(violation.field()).isEqualTo(field);
            assertThat(violation.rule()).isEqualTo(rule);
        });
    }

    @Test
    void a_year_9999_is_refused_at_the_date() {
        var wrong = Invoice.draft(Kind.INVOICE, 1L, LocalDate.of(9999, 1, 1), "EUR");
        assertThatThrownBy(() -> InvoiceRules.check(wrong))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.field()).isEqualTo("documentOn"));
    }
}
