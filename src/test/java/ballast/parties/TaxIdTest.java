package ballast.parties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxIdTest {

    /** Numbers that companies and tax offices publish. */
    private static final String[] PUBLISHED = {
        "ATU13585627",
        "BE0428759497",
        "BG175074752",
        "CHE107787577IVA",
        "CY10259033P",
        "CZ25123891",
        "DE136695976",
        "DK13585628",
        "EE100931558",
        "EL094259216",
        "ESA13585625",
        "FI20774740",
        "FR40303265045",
        "GB980780684",
        "HR33392005961",
        "HU12892312",
        "IE6433435F",
        "IE6433435OA",
        "IE8D79739I",
        "IT00743110157",
        "LT119511515",
        "LU15027442",
        "LV40003521600",
        "MT11679112",
        "NL004495445B01",
        "NO995525828MVA",
        "PL8567346215",
        "PT501964843",
        "RO18547290",
        "SE556188840401",
        "SI50223054",
        "SK2022749619",
        "XI980780684"
    };

    @Test
    void published_numbers_of_every_country_are_valid() {
        assertThat(PUBLISHED).allMatch(TaxId::isValid);
    }

    @Test
    void a_number_with_one_digit_mistyped_is_refused_in_every_country() {
        assertThat(PUBLISHED).allSatisfy(number -> {
            var at = lastIdentifyingDigit(number);
            var mistyped = number.substring(0, at) + (number.charAt(at) - '0' + 1) % 10 + number.substring(at + 1);
            assertThat(TaxId.isValid(mistyped)).as(mistyped).isFalse();
        });
    }

    /** Behind it stand a branch in Sweden and the Netherlands, and what the check is computed to elsewhere. */
    private static int lastIdentifyingDigit(String number) {
        return switch (number.substring(0, 2)) {
            case "SE" -> 10;
            case "NL" -> 9;
            default -> 6;
        };
    }

    @Test
    void people_in_spain_and_the_netherlands_have_valid_numbers_too() {
        assertThat(TaxId.isValid("ES54362315K")).isTrue();
        assertThat(TaxId.isValid("ESX2482300W")).isTrue();
        assertThat(TaxId.isValid("ES54362315Z")).isFalse();
        assertThat(TaxId.isValid("NL000099998B57")).isTrue();
        assertThat(TaxId.isValid("NL000099998B58")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "D",
                "DE",
                "DE13669597",
                "DE1366959766",
                "DE13669597A",
                "ATX13585627",
                "DE١٣٦٦٩٥٩٧٦",
                "FRII303265045"
            })
    void what_has_not_the_form_of_its_country_is_refused(String number) {
        assertThat(TaxId.isValid(number)).isFalse();
    }

    @Test
    void numbers_are_stored_without_what_they_are_printed_with() {
        assertThat(TaxId.normalized(" che-107.787.577 mwst ")).isEqualTo("CHE107787577MWST");
        assertThat(TaxId.normalized("DE 136 695 976")).isEqualTo("DE136695976");
    }

    @Test
    void a_party_in_the_union_has_a_number_with_a_countrys_prefix() {
        assertThat(TaxId.isValid("136695976", "DE")).isFalse();
        assertThat(TaxId.isValid("DE136695976", "FR")).isTrue();
        assertThat(TaxId.isValid("EL094259216", "GR")).isTrue();
        assertThat(TaxId.isValid("123456789RT0001", "CA")).isTrue();
        assertThat(TaxId.isValid("12<script>", "CA")).isFalse();
    }
}
