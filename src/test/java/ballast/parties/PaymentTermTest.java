package ballast.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ballast.parties.PaymentTerm.Discount;
import ballast.parties.PaymentTerm.Due;
import ballast.parties.PaymentTerm.Instalment;
import ballast.platform.money.Money;
import ballast.platform.problem.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PaymentTermTest {

    private static final LocalDate INVOICED = LocalDate.of(2026, 1, 31);

    @Test
    void two_percent_within_ten_days_is_taken_off_the_gross_amount() {
        var schedule = term("2", 10, new Instalment(new BigDecimal("100"), 30)).schedule(INVOICED, eur("1113.32"));
        assertThat(schedule.dues()).containsExactly(new Due(LocalDate.of(2026, 3, 2), eur("1113.32")));
        assertThat(schedule.discount()).isEqualTo(new Discount(LocalDate.of(2026, 2, 10), eur("22.27")));
        assertThat(schedule.dueOn()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void halves_of_an_odd_cent_lose_nothing() {
        var halves = term("0", 0, new Instalment(new BigDecimal("50"), 30), new Instalment(new BigDecimal("50"), 60));
        var schedule = halves.schedule(INVOICED, eur("100.01"));
        assertThat(schedule.dues())
                .containsExactly(
                        new Due(LocalDate.of(2026, 3, 2), eur("50.01")),
                        new Due(LocalDate.of(2026, 4, 1), eur("50.00")));
        assertThat(schedule.discount()).isNull();
    }

    /** Seeded, so that a failure can be seen again. */
    @Test
    void instalments_always_add_up_to_the_total() {
        var random = new Random(42);
        for (int i = 0; i < 1000; i++) {
            var first = BigDecimal.valueOf(random.nextInt(1, 999_999), 4);
            var term =
                    term("0", 0, new Instalment(first, 10), new Instalment(new BigDecimal("100").subtract(first), 20));
            var gross = new Money(BigDecimal.valueOf(random.nextLong(1, 100_000_000), 2), "EUR");
            assertThat(term.schedule(INVOICED, gross).dues().stream()
                            .map(Due::amount)
                            .reduce(Money::plus))
                    .contains(gross);
        }
    }

    @Test
    void a_credit_note_of_yen_is_split_in_whole_yen() {
        var thirds = term("0", 0, third("33.3333", 10), third("33.3333", 20), third("33.3334", 30));
        assertThat(thirds.schedule(INVOICED, new Money(new BigDecimal("-100"), "JPY"))
                        .dues())
                .extracting(due -> due.amount().toString())
                .containsExactly("-33 JPY", "-34 JPY", "-33 JPY");
    }

    @Test
    void a_term_that_does_not_ask_for_everything_is_refused() {
        assertThatThrownBy(() ->
                        term("0", 0, third("33.33", 10), third("66.66", 20)).check())
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("instalments_add_up_to_100_percent");
        assertThatThrownBy(() -> term("100", 0, third("100", 10)).check())
                .hasMessageContaining("early_payment_discount_is_below_100_percent");
        assertThatThrownBy(() -> term("0", 0, third("100", -1)).check())
                .hasMessageContaining("instalment_days_are_not_negative");
    }

    private static Instalment third(String percent, int days) {
        return new Instalment(new BigDecimal(percent), days);
    }

    private static PaymentTerm term(String discount, int days, Instalment... instalments) {
        return new PaymentTerm(0, "T", "Term", new BigDecimal(discount), days, List.of(instalments), 0);
    }

    private static Money eur(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }
}
