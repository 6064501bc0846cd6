package ballast.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ballast.accounting.AccountDetermination.Accounts;
import ballast.accounting.AccountDetermination.Purpose;
import ballast.accounting.AccountDetermination.Rule;
import ballast.accounting.AccountRef.Control;
import ballast.accounting.DiscountSplit.Tax;
import ballast.accounting.Payment.Allocation;
import ballast.accounting.Payment.Direction;
import ballast.accounting.PaymentPosting.Paid;
import ballast.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class PaymentPostingTest {

    static final LocalDate DAY = LocalDate.of(2026, 2, 10);
    static final AccountRef BANK = new AccountRef(1000, "1000", Control.BANK);
    static final AccountRef RECEIVABLES = new AccountRef(1100, "1100", Control.RECEIVABLE);
    static final AccountRef PAYABLES = new AccountRef(2000, "2000", Control.PAYABLE);
    static final int S19 = 1;
    static final int R7 = 2;
    static final int RC19 = 3;
    static final Accounts ACCOUNTS = new Accounts(List.of(
            rule(Purpose.RECEIVABLE, null, RECEIVABLES),
            rule(Purpose.PAYABLE, null, PAYABLES),
            rule(Purpose.DISCOUNT_GRANTED, null, account("4090")),
            rule(Purpose.DISCOUNT_RECEIVED, null, account("5090")),
            rule(Purpose.OUTPUT_TAX, null, account("2100")),
            rule(Purpose.OUTPUT_TAX, RC19, account("2115")),
            rule(Purpose.INPUT_TAX, null, account("1300")),
            rule(Purpose.FX_GAIN, null, account("4900")),
            rule(Purpose.FX_LOSS, null, account("6900"))));

    @Test
    void discount_takes_back_the_tax_of_each_rate() { // F1.6
        var invoice = item(RECEIVABLES, "706.79");
        assertThat(post(incoming("692.65"), paid(invoice, "706.79", "14.14", s19("609.79"), r7("97.00"))))
                .hasToString("""
                        2026-02-10 PAY-2026-00001 Bergmann
                        1000        692.65
                        4090         10.25
                        4090          1.81
                        2100          1.95
                        2100          0.13
                        1100       -706.79
                        """);
    }

    @Test
    void a_payment_in_full_settles_the_invoice() { // F1.7
        assertThat(post(incoming("406.53"), paid(item(RECEIVABLES, "406.53"), "406.53", "0.00")))
                .hasToString("""
                        2026-02-10 PAY-2026-00001 Bergmann
                        1000        406.53
                        1100       -406.53
                        """);
    }

    @Test
    void a_weaker_currency_at_payment_is_a_realised_loss() { // F4.9
        assertThat(post(
                        dollars("5000.00", "1.0920"),
                        paid(dollarItem("5000.00", "4608.29"), usd("5000.00"), usd("0.00"))))
                .hasToString("""
                        2026-02-10 PAY-2026-00001 Bergmann
                        1000       4578.75
                        6900         29.54
                        1100      -4608.29
                        """);
    }

    @Test
    void a_stronger_currency_at_payment_is_a_realised_gain() {
        assertThat(post(
                        dollars("2500.00", "1.0500"),
                        paid(dollarItem("5000.00", "4608.29"), usd("2500.00"), usd("0.00"))))
                .hasToString("""
                        2026-02-10 PAY-2026-00001 Bergmann
                        1000       2380.95
                        4900        -76.80
                        1100      -2304.15
                        """);
    }

    @Test
    void foreign_items_may_be_paid_in_full_from_an_account_in_ledger_currency() { // F12.6
        assertThat(post(incoming("4578.75"), paid(dollarItem("5000.00", "4608.29"), usd("5000.00"), usd("0.00"))))
                .hasToString("""
                        2026-02-10 PAY-2026-00001 Bergmann
                        1000       4578.75
                        6900         29.54
                        1100      -4608.29
                        """);
    }

    @Test
    void one_payment_settles_many_invoices() { // F12.2
        assertThat(post(
                        incoming("2355.70"),
                        paid(item(RECEIVABLES, "1190.00"), "1190.00", "0.00"),
                        paid(item(RECEIVABLES, "1165.70"), "1165.70", "0.00")))
                .hasToString("""
                        2026-02-10 PAY-2026-00001 Bergmann
                        1000       2355.70
                        1100      -2355.70
                        """);
    }

    @Test
    void discount_of_one_rate() { // F12.3
        assertThat(post(incoming("980.00"), paid(item(RECEIVABLES, "1000.00"), "1000.00", "20.00", s19("-1000.00"))))
                .hasToString("""
                        2026-02-10 PAY-2026-00001 Bergmann
                        1000        980.00
                        4090         16.81
                        2100          3.19
                        1100      -1000.00
                        """);
    }

    @Test
    void a_refund_gives_the_discount_back() { // F3.4
        assertThat(post(outgoing("199.19"), paid(item(RECEIVABLES, "-203.26"), "-203.26", "-4.07", s19("203.26"))))
                .hasToString("""
                        2026-02-10 PAY-2026-00001 Bergmann
                        1000       -199.19
                        4090         -3.42
                        2100         -0.65
                        1100        203.26
                        """);
    }

    @Test
    void a_bill_is_paid_less_a_debit_note() { // F2.9
        assertThat(post(
                        outgoing("3242.04"),
                        paid(item(PAYABLES, "-3308.20"), "-3308.20", "0.00"),
                        paid(item(PAYABLES, "66.16"), "66.16", "0.00")))
                .hasToString("""
                        2026-02-10 PAY-2026-00001 Bergmann
                        1000      -3242.04
                        2000       3242.04
                        """);
    }

    @Test
    void a_discount_received_reduces_the_input_tax() {
        assertThat(post(outgoing("1166.20"), paid(item(PAYABLES, "-1190.00"), "-1190.00", "-23.80", s19("1190.00"))))
                .hasToString("""
                        2026-02-10 PAY-2026-00001 Bergmann
                        1000      -1166.20
                        5090        -20.00
                        1300         -3.80
                        2000       1190.00
                        """);
    }

    @Test
    void a_discount_on_a_reverse_charge_bill_corrects_both_taxes() {
        assertThat(post(
                        outgoing("1470.00"),
                        paid(
                                item(PAYABLES, "-1500.00"),
                                "-1500.00",
                                "-30.00",
                                new Tax(RC19, percent(19), true, of("1500.00")))))
                .hasToString("""
                        2026-02-10 PAY-2026-00001 Bergmann
                        1000      -1470.00
                        5090        -30.00
                        1300         -5.70
                        2115          5.70
                        2000       1500.00
                        """);
    }

    @Test
    void an_overpayment_is_credited_to_the_party() {
        assertThat(post(incoming("500.00"), paid(item(RECEIVABLES, "406.53"), "406.53", "0.00")))
                .hasToString("""
                        2026-02-10 PAY-2026-00001 Bergmann
                        1000        500.00
                        1100       -500.00
                        """);
        assertThat(post(outgoing("75.00"))).hasToString("""
                2026-02-10 PAY-2026-00001 Bergmann
                1000        -75.00
                2000         75.00
                """);
    }

    @Test
    void more_cannot_be_allocated_than_was_paid() {
        assertThatThrownBy(() -> post(incoming("400.00"), paid(item(RECEIVABLES, "406.53"), "406.53", "0.00")))
                .hasMessageStartingWith("payment_covers_its_allocations [6.53 EUR]");
    }

    @Test
    void a_foreign_discount_is_taken_at_the_rate_of_the_invoice() {
        var invoice = dollarItem("1190.00", "1081.82");
        assertThat(post(dollars("1166.20", "1.1200"), paid(invoice, usd("1190.00"), usd("23.80"), s19("1190.00"))))
                .hasToString("""
                        2026-02-10 PAY-2026-00001 Bergmann
                        1000       1041.25
                        4090         18.18
                        2100          3.46
                        6900         18.93
                        1100      -1081.82
                        """);
    }

    @Test
    void currencies_without_and_with_three_decimals_keep_their_minor_units() {
        var yen = new Money(of("118999"), "JPY");
        assertThat(post(
                        payment(Direction.INCOMING, new Money(of("116619"), "JPY"), "163.20"),
                        paid(foreign("118999", "JPY", "729.15"), yen, new Money(of("2380"), "JPY"), s19("118999"))))
                .hasToString("""
                        2026-02-10 PAY-2026-00001 Bergmann
                        1000        714.58
                        4090         12.25
                        2100          2.33
                        4900         -0.01
                        1100       -729.15
                        """);
        var dinars = new Money(of("100.005"), "KWD");
        var entry = post(
                payment(Direction.INCOMING, dinars, "0.333"),
                paid(foreign("100.005", "KWD", "300.32"), dinars, new Money(of("0.000"), "KWD")));
        assertThat(entry.lines().getLast().foreign()).hasToString("-100.005 KWD");
        assertThat(entry.lines().getFirst().ledger()).hasToString("300.32 EUR");
    }

    @Test
    void every_discount_posts_to_the_cent_whatever_the_amounts() {
        for (int cents = 1; cents < 400; cents++) {
            var discount = BigDecimal.valueOf(cents, 2);
            var total = of("1113.32");
            var entry = post(
                    incoming(total.subtract(discount).toPlainString()),
                    paid(
                            item(RECEIVABLES, "1113.32"),
                            "1113.32",
                            discount.toPlainString(),
                            s19("1016.32"),
                            r7("97.00")));
            assertThat(sum(entry, "4090").add(sum(entry, "2100"))).isEqualByComparingTo(discount);
            assertThat(sum(entry, "1100")).isEqualByComparingTo(total.negate());
        }
    }

    private static BigDecimal sum(JournalEntry entry, String number) {
        return entry.lines().stream()
                .filter(line -> line.account().number().equals(number))
                .map(line -> line.ledger().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static JournalEntry post(Payment payment, Paid... paid) {
        return PaymentPosting.of(payment, "Bergmann", BANK, Arrays.asList(paid), ACCOUNTS, "EUR", new UUID(0, 1));
    }

    static Payment incoming(String amount) {
        return payment(Direction.INCOMING, eur(amount), "1");
    }

    static Payment outgoing(String amount) {
        return payment(Direction.OUTGOING, eur(amount), "1");
    }

    static Payment dollars(String amount, String rate) {
        return payment(Direction.INCOMING, usd(amount), rate);
    }

    static Payment payment(Direction direction, Money amount, String rate) {
        return Payment.draft(direction, 7, DAY, BANK.id(), amount, of(rate), "", List.<Allocation>of())
                .posted(1, "PAY-2026-00001");
    }

    static Paid paid(OpenItem item, String amount, String discount, Tax... taxes) {
        return paid(item, eur(amount), eur(discount), taxes);
    }

    static Paid paid(OpenItem item, Money amount, Money discount, Tax... taxes) {
        return new Paid(item, amount, discount, List.of(taxes));
    }

    static OpenItem item(AccountRef account, String amount) {
        return item(account, eur(amount), amount);
    }

    static OpenItem dollarItem(String amount, String ledger) {
        return item(RECEIVABLES, usd(amount), ledger);
    }

    static OpenItem foreign(String amount, String currency, String ledger) {
        return item(RECEIVABLES, new Money(of(amount), currency), ledger);
    }

    static OpenItem item(AccountRef account, Money amount, String ledger) {
        var none = Money.zero(amount.currency());
        return new OpenItem(
                1, 1, account, 7, "INV", DAY, DAY, DAY, amount, eur(ledger), null, none, none, Money.zero("EUR"));
    }

    static Tax s19(String gross) {
        return new Tax(S19, percent(19), false, of(gross));
    }

    static Tax r7(String gross) {
        return new Tax(R7, percent(7), false, of(gross));
    }

    static BigDecimal percent(int percent) {
        return BigDecimal.valueOf(percent).setScale(4);
    }

    static Money eur(String amount) {
        return new Money(of(amount), "EUR");
    }

    static Money usd(String amount) {
        return new Money(of(amount), "USD");
    }

    static BigDecimal of(String number) {
        return new BigDecimal(number);
    }

    static AccountRef account(String number) {
        return new AccountRef(Integer.parseInt(number), number, Control.NONE);
    }

    static Rule rule(Purpose purpose, Integer taxCode, AccountRef account) {
        return new Rule(purpose, null, taxCode, account);
    }
}
