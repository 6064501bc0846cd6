package ballast.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked
class MoneyTest {

    private static Money eur(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }

    @ParameterizedTest
    @CsvSource({
        "2.345, EUR, 2.35 EUR",
        "-2.345, EUR, -2.35 EUR",
        "2.344999, EUR, 2.34 EUR",
        "0.5, JPY, 1 JPY",
        "-0.5, JPY, -1 JPY",
        "1.0005, KWD, 1.001 KWD",
        "7, USD, 7.00 USD"
    })
    void rounding_goes_half_up_to_the_currencys_minor_unit(BigDecimal exact, String currency, String rounded) {
        assertThat(Money.round(exact, currency)).hasToString(rounded);
    }

    @Test
    void a_part_of_a_cent_is_no_money() {
        assertThatThrownBy(() -> eur("1.005")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> eur("1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Money(new BigDecimal("1.00"), "JPY")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void currencies_do_not_mix() {
        var dollars = Money.round(BigDecimal.ONE, "USD");
        assertThatThrownBy(() -> eur("1.00").plus(dollars)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> eur("1.00").minus(dollars)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> eur("1.00").compareTo(dollars)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sums_are_exact() {
        var sum = Money.zero("EUR");
        for (int i = 0; i < 100_000; i++) {
            sum = sum.plus(eur("0.01"));
        }
        assertThat(sum).isEqualTo(eur("1000.00"));
        assertThat(sum.minus(sum).isZero()).isTrue();
        assertThat(eur("-3.10").abs()).isEqualTo(eur("3.10").negate().negate());
    }

    @Test
    void a_rate_is_units_of_this_currency_per_unit_of_the_other() {
        assertThat(Money.round(new BigDecimal("110"), "USD").atRate(new BigDecimal("1.1"), "EUR"))
                .isEqualTo(eur("100.00"));
        assertThat(eur("100.00").atRate(new BigDecimal("3"), "EUR")).isEqualTo(eur("100.00"));
        assertThat(eur("1.00").atRate(new BigDecimal("0.006"), "JPY")).hasToString("167 JPY");
    }

    @Test
    void a_split_loses_no_cent() {
        assertThat(eur("100.00").split(List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE)))
                .containsExactly(eur("33.33"), eur("33.34"), eur("33.33"));
        var random = new Random(20260131);
        for (int run = 0; run < 2_000; run++) {
            var whole = new Money(BigDecimal.valueOf(random.nextLong(-10_000_000, 10_000_000), 2), "EUR");
            var weights = new ArrayList<BigDecimal>();
            for (int i = random.nextInt(1, 12); i > 0; i--) {
                weights.add(BigDecimal.valueOf(random.nextInt(1, 100_000), 3));
            }
            var total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            var shares = whole.split(weights);
            assertThat(shares.stream().reduce(Money.zero("EUR"), Money::plus)).isEqualTo(whole);
            for (int i = 0; i < weights.size(); i++) {
                var fair = whole.amount().multiply(weights.get(i)).divide(total, 6, RoundingMode.HALF_UP);
                assertThat(shares.get(i).amount().subtract(fair).abs()).isLessThanOrEqualTo(new BigDecimal("0.010001"));
            }
        }
    }

    @Test
    void nothing_can_be_split_by_weights_of_nothing() {
        assertThatThrownBy(() -> eur("1.00").split(List.of(BigDecimal.ZERO)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> eur("1.00").split(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
