package ballast.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {

    /** The examples of SWIFT's IBAN Registry. */
    private static final String[] EXAMPLES = {
        "DE89 3704 0044 0532 0130 00", "GB29 NWBK 6016 1331 9268 19", "FR14 2004 1010 0505 0001 3M02 606",
        "NL91 ABNA 0417 1643 00", "NO93 8601 1117 947", "MT84 MALT 0110 0001 2345 MTLC AST0 01S",
        "CH93 0076 2011 6238 5295 7", "AT61 1904 3002 3457 3201", "ES91 2100 0418 4502 0005 1332",
        "IT60 X054 2811 1010 0000 0123 456", "PL61 1090 1014 0000 0712 1981 2874", "BE68 5390 0754 7034"
    };

    @Test
    void the_examples_of_the_registry_are_valid() {
        assertThat(EXAMPLES).allMatch(example -> Iban.isValid(Iban.normalized(example)));
    }

    @Test
    void any_single_digit_mistyped_is_refused() {
        assertThat(EXAMPLES).allSatisfy(example -> {
            var iban = Iban.normalized(example);
            for (int at = 0; at < iban.length(); at++) {
                for (char other = '0'; other <= '9'; other++) {
                    if (Character.isDigit(iban.charAt(at)) && iban.charAt(at) != other) {
                        var mistyped = iban.substring(0, at) + other + iban.substring(at + 1);
                        assertThat(Iban.isValid(mistyped)).as(mistyped).isFalse();
                    }
                }
            }
        });
    }

    @Test
    void any_two_neighbouring_digits_swapped_are_refused() {
        var iban = Iban.normalized(EXAMPLES[0]);
        for (int at = 4; at < iban.length() - 1; at++) {
            var swapped = iban.substring(0, at) + iban.charAt(at + 1) + iban.charAt(at) + iban.substring(at + 2);
            assertThat(Iban.isValid(swapped)).as(swapped).isEqualTo(swapped.equals(iban));
        }
    }

    /** Seeded, so that a failure can be seen again. */
    @Test
    void accounts_with_the_check_digits_computed_for_them_are_valid() {
        var random = new Random(20260101);
        for (int i = 0; i < 500; i++) {
            var account = "%018d".formatted(random.nextLong(1_000_000_000_000_000_000L));
            var check = 98 - Iban.mod97(account + "DE00");
            assertThat(Iban.isValid("DE%02d%s".formatted(check, account))).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "DE",
                "DE893704004405320130",
                "XX89370400440532013000",
                "DE8937040044053201300!",
                "US64SVBKUS6S3300958879"
            })
    void what_is_no_account_number_is_refused(String iban) {
        assertThat(Iban.isValid(iban)).isFalse();
    }

    @Test
    void it_is_printed_in_groups_of_four() {
        assertThat(Iban.spaced("DE89370400440532013000")).isEqualTo("DE89 3704 0044 0532 0130 00");
    }

    @Test
    void a_bank_is_named_by_8_or_11_characters_with_a_country_in_the_middle() {
        assertThat(new String[] {"DEUTDEFF", "COBADEFFXXX", "NEDSZAJJ"}).allMatch(Bic::isValid);
        assertThat(new String[] {"DEUTDEF", "DEUTZZFF", "DEUTDEFF5", "deutdeff", ""})
                .noneMatch(Bic::isValid);
    }
}
