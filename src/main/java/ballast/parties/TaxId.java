package ballast.parties;

import static ballast.parties.VatCheckDigit.digit;
import static ballast.parties.VatCheckDigit.sum;
import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * VAT identification numbers. Formats: European Commission, VIES, "Frequently asked questions", question 11. Check
 * digits: European Commission, "VIES VAT number algorithms" (DG TAXUD); Germany: ISO/IEC 7064 MOD 11,10 as used by the
 * Bundeszentralamt für Steuern; United Kingdom: HMRC, modulus 97 and 9755; Switzerland: Bundesamt für Statistik,
 * UID-Register; Norway: Brønnøysundregistrene, organisasjonsnummer. A number may be well-formed and yet not be issued:
 * only an inquiry at VIES tells.
 */
public final class TaxId {

    private record Rule(Pattern format, Predicate<String> checks) {}

    private static final Map<String, Rule> RULES = Map.ofEntries(
            rule("AT", "U\\d{8}", VatCheckDigit::austria),
            rule("BE", "[01]\\d{9}", n -> 97 - number(n, 0, 8) % 97 == number(n, 8, 10)),
            rule("BG", "\\d{9,10}", n -> n.length() == 10 || VatCheckDigit.ascending(n, 2, 10)),
            rule("CY", "\\d{8}[A-Z]", VatCheckDigit::cyprus),
            rule("CZ", "\\d{8,10}", n -> n.length() > 8 || (11 - sum(n, 8, 7, 6, 5, 4, 3, 2) % 11) % 10 == digit(n, 7)),
            rule("DE", "[1-9]\\d{8}", VatCheckDigit::mod11x10),
            rule("DK", "[1-9]\\d{7}", n -> sum(n, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0),
            rule("EE", "\\d{9}", n -> (sum(n, 3, 7, 1, 3, 7, 1, 3, 7) + digit(n, 8)) % 10 == 0),
            rule("EL", "\\d{9}", n -> sum(n, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == digit(n, 8)),
            rule("ES", "([A-Z]\\d{7}[A-Z0-9]|\\d{8}[A-Z])", VatCheckDigit::spain),
            rule("FI", "\\d{8}", n -> (sum(n, 7, 9, 10, 5, 8, 4, 2) + digit(n, 7)) % 11 == 0),
            rule("FR", "[A-HJ-NP-Z0-9]{2}\\d{9}", TaxId::france),
            rule("HR", "\\d{11}", VatCheckDigit::mod11x10),
            rule("HU", "\\d{8}", n -> (sum(n, 9, 7, 3, 1, 9, 7, 3) + digit(n, 7)) % 10 == 0),
            rule("IE", "(\\d{7}[A-W][A-IW]?|[7-9][A-Z*+]\\d{5}[A-W])", VatCheckDigit::ireland),
            rule("IT", "\\d{11}", VatCheckDigit::luhn),
            rule("LT", "(\\d{9}|\\d{12})", n -> VatCheckDigit.ascending(n, 2, 9)),
            rule("LU", "\\d{8}", n -> number(n, 0, 6) % 89 == number(n, 6, 8)),
            rule("LV", "\\d{11}", n -> n.charAt(0) < '4' || sum(n, 9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1) % 11 == 3),
            rule("MT", "\\d{8}", n -> 37 - sum(n, 3, 4, 6, 7, 8, 9) % 37 == number(n, 6, 8)),
            rule("NL", "\\d{9}B\\d{2}", VatCheckDigit::netherlands),
            rule("PL", "\\d{10}", n -> sum(n, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == digit(n, 9)),
            rule("PT", "[1-9]\\d{8}", n -> (11 - sum(n, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 11 % 10 == digit(n, 8)),
            rule("RO", "[1-9]\\d{1,9}", TaxId::romania),
            rule("SE", "\\d{12}", n -> VatCheckDigit.luhn(n.substring(0, 10))),
            rule("SI", "[1-9]\\d{7}", TaxId::slovenia),
            rule("SK", "[1-9]\\d[2-4789]\\d{7}", n -> Long.parseLong(n) % 11 == 0),
            rule("GB", "(\\d{9}|\\d{12}|GD[0-4]\\d{2}|HA[5-9]\\d{2})", VatCheckDigit::unitedKingdom),
            rule("XI", "(\\d{9}|\\d{12}|GD[0-4]\\d{2}|HA[5-9]\\d{2})", VatCheckDigit::unitedKingdom),
            rule(
                    "CH",
                    "E\\d{9}(MWST|TVA|IVA|VAT)?",
                    n -> (11 - sum(n.substring(1), 5, 4, 3, 2, 7, 6, 5, 4) % 11) % 11 == digit(n, 9)),
            rule("NO", "[89]\\d{8}(MVA)?", n -> (11 - sum(n, 3, 2, 7, 6, 5, 4, 3, 2) % 11) % 11 == digit(n, 8)));

    private static final Pattern ELSEWHERE = Pattern.compile("[A-Z0-9]{2,30}");

    private TaxId() {}

    /** Without the spaces, dots and dashes it is printed with. */
    public static String normalized(String vatId) {
        return vatId.replaceAll("[\\s./-]", "").toUpperCase(Locale.ROOT);
    }

    /** Whether a number, normalized, can be one; a country whose rule we do not know is believed. */
    public static boolean isValid(String vatId) {
        if (vatId.length() < 3) {
            return false;
        }
        var rule = RULES.get(vatId.substring(0, 2));
        var number = vatId.substring(2);
        return rule == null
                ? ELSEWHERE.matcher(vatId).matches()
                : rule.format().matcher(number).matches() && rule.checks().test(number);
    }

    /** Whether the number, normalized, is valid and is one of a country that prefixes its numbers with its own code. */
    public static boolean isValid(String vatId, String country) {
        var prefix = country.equals("GR") ? "EL" : country;
        var foreign = vatId.length() > 2 && RULES.containsKey(vatId.substring(0, 2));
        return isValid(vatId) && (foreign || !RULES.containsKey(prefix));
    }

    private static Map.Entry<String, Rule> rule(String country, String format, Predicate<String> checks) {
        return entry(country, new Rule(Pattern.compile(format), checks));
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }

    private static boolean france(String number) {
        return !Character.isDigit(number.charAt(0))
                || !Character.isDigit(number.charAt(1))
                || (12 + 3 * (number(number, 2, 11) % 97)) % 97 == number(number, 0, 2);
    }

    private static boolean romania(String number) {
        var padded = "0".repeat(10 - number.length()) + number;
        return sum(padded, 7, 5, 3, 2, 1, 7, 5, 3, 2) * 10 % 11 % 10 == digit(padded, 9);
    }

    private static boolean slovenia(String number) {
        int remainder = sum(number, 8, 7, 6, 5, 4, 3, 2) % 11;
        return remainder != 0 && (11 - remainder) % 10 == digit(number, 7);
    }
}
