package ballast.sales;

import static org.assertj.core.api.Assertions.assertThat;

import ballast.accounting.AccountDetermination.Accounts;
import ballast.accounting.AccountDetermination.Purpose;
import ballast.accounting.AccountDetermination.Rule;
import ballast.accounting.AccountRef;
import ballast.accounting.AccountRef.Control;
import ballast.accounting.JournalEntry;
import ballast.parties.PaymentTerm;
import ballast.parties.PaymentTerm.Instalment;
import ballast.platform.money.Money;
import ballast.sales.Invoice.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invoices as journal entries; amounts of flows F1 and F3. */
class InvoicePostingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 2);
    private static final TaxRate S19 = new TaxRate(1, "S19", new BigDecimal("19"), "S");
    private static final TaxRate R7 = new TaxRate(2, "R7", new BigDecimal("7"), "S");
    private static final TaxRate G0 = new TaxRate(3, "EX0", BigDecimal.ZERO, "G");
    private static final PaymentTerm NET30 = PaymentTerm.net(30);
    private static final Accounts ACCOUNTS = new Accounts(List.of(
            new Rule(Purpose.RECEIVABLE, null, null, new AccountRef(1, "1100", Control.RECEIVABLE)),
            new Rule(Purpose.REVENUE, null, null, new AccountRef(2, "4000", Control.NONE)),
            new Rule(Purpose.REVENUE, 2, null, new AccountRef(3, "4010", Control.NONE)),
            new Rule(Purpose.OUTPUT_TAX, null, null, new AccountRef(4, "2100", Control.TAX))));

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

    private static Invoice invoice(Kind kind, String currency, String rate, InvoiceLine... lines) {
        var draft = Invoice.draft(kind, 7L, DAY, currency).with(List.of(lines));
        return new Invoice(
                draft.id(),
                kind,
                draft.status(),
                null,
                7L,
                DAY,
                DAY,
                null,
                null,
                currency,
                new BigDecimal(rate),
                "",
                "",
                null,
                draft.lines(),
                null,
                null,
                draft.command(),
                0);
    }

    private static JournalEntry entry(Invoice invoice, PaymentTerm term) {
        return new InvoicePosting(invoice, 42, "SI-1", "Bergmann AG", "EUR")
                .entry(ACCOUNTS, term.schedule(DAY, invoice.gross()), null);
    }

    private static PaymentTerm term(String discount, Instalment... instalments) {
        return new PaymentTerm(1, "T", "T", new BigDecimal(discount), 10, Arrays.asList(instalments), 1);
    }

    @Test
    void the_first_delivery_of_flow_one_is_owed_until_day_30_and_may_be_discounted_until_day_10() {
        var entry = entry(
                invoice(Kind.INVOICE, "EUR", "1", line("6", "89.90", "5", S19), line("7", "12.95", "0", R7)),
                term("2", new Instalment(BigDecimal.valueOf(100), 30)));
        assertThat(entry).hasToString("""
                2026-02-02 SI-1 Bergmann AG
                1100        706.79
                4000       -512.43
                4000        -90.65
                2100        -97.36
                2100         -6.35
                """);
        var claim = Objects.requireNonNull(entry.lines().getFirst().claim());
        assertThat(claim.dueOn()).isEqualTo("2026-03-04");
        assertThat(claim.discountOn()).isEqualTo("2026-02-12");
        assertThat(claim.discount()).hasToString("14.14 EUR");
        assertThat(entry.lines())
                .extracting(JournalEntry.Line::taxCode)
                .containsExactly(null, S19.id(), R7.id(), S19.id(), R7.id());
    }

    @Test
    void lines_of_one_account_and_tax_code_are_one_journal_line() {
        var second = invoice(Kind.INVOICE, "EUR", "1", line("2", "89.90", "5", S19), line("2", "89.90", "5", S19));
        assertThat(entry(second, NET30)).hasToString("""
                2026-02-02 SI-1 Bergmann AG
                1100        406.53
                4000       -341.62
                2100        -64.91
                """);
    }

    @Test
    void the_credit_note_of_flow_three_is_the_mirror_image() {
        assertThat(entry(invoice(Kind.CREDIT_NOTE, "EUR", "1", line("2", "89.90", "5", S19)), NET30))
                .hasToString("""
                        2026-02-02 SI-1 Bergmann AG
                        1100       -203.26
                        4000        170.81
                        2100         32.45
                        """);
    }

    @Test
    void the_posting_group_decides_the_revenue_account_and_no_tax_posts_no_tax() {
        var service = new InvoiceLine(
                null,
                "",
                2,
                "advice",
                BigDecimal.ONE,
                1,
                "h",
                BigDecimal.TEN,
                BigDecimal.ZERO,
                G0,
                InvoiceLine.Origin.NONE);
        assertThat(entry(invoice(Kind.INVOICE, "EUR", "1", line("1", "5", "0", G0), service), NET30))
                .hasToString("""
                        2026-02-02 SI-1 Bergmann AG
                        1100         15.00
                        4000         -5.00
                        4010        -10.00
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "USD, 1.085, 100.00, 119.00, 109.68, -92.17, -17.51",
        "JPY, 163.27, 12345, 14691, 89.98, -75.61, -14.37",
        "KWD, 0.332, 10.005, 11.906, 35.87, -30.14, -5.73"
    })
    void each_side_of_a_foreign_invoice_is_converted_and_nothing_is_left_over(
            String currency, String rate, String price, String gross, String owed, String revenue, String tax) {
        var lines = entry(invoice(Kind.INVOICE, currency, rate, line("1", price, "0", S19)), NET30)
                .lines();
        assertThat(lines).extracting(line -> line.ledger().amount().toString()).containsExactly(owed, revenue, tax);
        assertThat(lines.getFirst().foreign()).hasToString(gross + " " + currency);
    }

    @Test
    void instalments_and_their_discount_add_up_to_the_whole() {
        var three = term(
                "3",
                new Instalment(new BigDecimal("33.3"), 10),
                new Instalment(new BigDecimal("33.3"), 20),
                new Instalment(new BigDecimal("33.4"), 30));
        var random = new Random(26);
        for (int i = 0; i < 500; i++) {
            var price = BigDecimal.valueOf(1 + random.nextInt(999_999), 2).toPlainString();
            var invoice = invoice(Kind.INVOICE, "USD", "1.0" + (1 + random.nextInt(98)), line("1", price, "0", S19));
            var owed = entry(invoice, three).lines().stream()
                    .filter(line -> line.claim() != null)
                    .toList();
            assertThat(owed.stream().map(JournalEntry.Line::foreign).reduce(Money::plus))
                    .contains(invoice.gross());
            assertThat(owed.stream()
                            .map(line -> Objects.requireNonNull(
                                    Objects.requireNonNull(line.claim()).discount()))
                            .reduce(Money::plus))
                    .contains(Money.round(invoice.gross().amount().multiply(new BigDecimal("0.03")), "USD"));
        }
    }

    @Test
    void an_instalment_of_nothing_is_not_owed() {
        var halves = term("0", new Instalment(BigDecimal.valueOf(50), 30), new Instalment(BigDecimal.valueOf(50), 60));
        assertThat(entry(invoice(Kind.INVOICE, "EUR", "1", line("1", "0.01", "0", G0)), halves))
                .hasToString("""
                2026-02-02 SI-1 Bergmann AG
                1100          0.01
                4000         -0.01
                """);
    }

    @Test
    void a_credit_note_that_closes_its_invoice_comes_to_what_is_left_in_ledger_currency() {
        var credit =
                invoice(Kind.CREDIT_NOTE, "USD", "1.085", line("1", "100.00", "0", S19), line("1", "5.00", "0", R7));
        var closing = new InvoicePosting(credit, 42, "CN-1", "", "EUR")
                .entry(ACCOUNTS, NET30.schedule(DAY, credit.gross()), Money.round(new BigDecimal("114.62"), "EUR"));
        assertThat(closing).hasToString("""
                2026-02-02 CN-1
                1100       -114.62
                4000         92.18
                4000          4.61
                2100         17.51
                2100          0.32
                """);
    }
}
