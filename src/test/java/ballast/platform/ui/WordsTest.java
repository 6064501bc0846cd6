package ballast.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ballast.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullUnmarked
class WordsTest {

    @AfterEach
    void leave() {
        Reader.leaves();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 1234.5     | 1234.5
            en | 1,234.50   | 1234.50
            en | 1,234      | 1234
            en | 1,234,567  | 1234567
            en | -0.07      | -0.07
            en | .5         | .5
            en | 12.        | 12.
            de | 1234,5     | 1234.5
            de | 1.234,50   | 1234.50
            de | 1.234      | 1234
            de | 1.234.567  | 1234567
            de | 1234.5     | 1234.5
            de | -0,07      | -0.07
            de | ,5         | .5
            de | 1 234,50   | 1234.50
            """)
    void a_number_is_read_as_the_user_writes_it(String language, String text, BigDecimal number) {
        Reader.of(language);
        assertThat(Words.parse(text)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                ".",
                ",",
                "a dozen",
                "1e9",
                "0x10",
                "1,2,3.4.5",
                "1.2.3",
                "--1",
                "1-",
                "NaN",
                "∞",
                "１２",
                "1\u0000",
                "<b>1</b>",
                "'; drop table"
            })
    void garbage_is_no_number(String text) {
        for (var language : new String[] {"en", "de"}) {
            Reader.of(language);
            assertThat(Words.parse(text)).as("%s in %s", text, language).isNull();
        }
    }

    @Test
    void a_number_of_40_digits_is_read_exactly_and_one_of_41_is_none() {
        Reader.of("en");
        var digits = "1234567890".repeat(4);
        assertThat(Words.parse(digits)).isEqualTo(new BigDecimal(digits));
        assertThat(Words.parse(digits + "." + "12345678901234567890"))
                .isEqualTo(new BigDecimal(digits + ".12345678901234567890"));
        assertThat(Words.parse(digits + "1")).isNull();
        assertThat(Words.parse("1." + "1".repeat(21))).isNull();
        assertThat(Words.parse("1".repeat(1_000_000))).isNull();
    }

    @Test
    void what_is_written_is_read_again() {
        for (var language : new String[] {"en", "de"}) {
            Reader.of(language);
            for (var number :
                    new String[] {"0", "0.07", "-1234567.89", "999999999999999.9999", "1000", "1000000.000001"}) {
                var exact = new BigDecimal(number);
                assertThat(Words.parse(Words.plain(exact)))
                        .as("%s in %s", number, language)
                        .isEqualByComparingTo(exact);
                assertThat(Words.parse(Words.decimal(exact, 4)))
                        .isEqualByComparingTo(exact.setScale(4, java.math.RoundingMode.HALF_UP));
            }
        }
    }

    @Test
    void amounts_and_dates_read_as_in_the_users_language() {
        var amount = Money.round(new BigDecimal("1234567.891"), "EUR");
        Reader.of("en");
        assertThat(Words.money(amount)).isEqualTo("1,234,567.89\u00a0EUR");
        assertThat(Words.amount(Money.round(new BigDecimal("1234.5"), "JPY"))).isEqualTo("1,235");
        assertThat(Words.date(LocalDate.of(2026, 1, 31))).isEqualTo("Jan 31, 2026");
        Reader.of("de");
        assertThat(Words.money(amount)).isEqualTo("1.234.567,89\u00a0EUR");
        assertThat(Words.plain(new BigDecimal("2.500000"))).isEqualTo("2,5");
        assertThat(Words.date(LocalDate.of(2026, 1, 31))).isEqualTo("31.01.2026");
    }

    @Test
    void nothing_reads_as_nothing() {
        assertThat(Words.money(null) + Words.plain(null) + Words.date(null) + Words.time(null))
                .isEmpty();
    }
}
