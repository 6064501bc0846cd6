package ballast.parties;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Business identifier codes of banks: ISO 9362, four characters of the bank, country, location, perhaps a branch. */
public final class Bic {

    private static final Pattern FORMAT = Pattern.compile("[A-Z0-9]{4}([A-Z]{2})[A-Z0-9]{2}([A-Z0-9]{3})?");
    private static final Set<String> COUNTRIES = countries();

    private Bic() {}

    public static String normalized(String bic) {
        return bic.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    public static boolean isValid(String bic) {
        var matcher = FORMAT.matcher(bic);
        return matcher.matches() && COUNTRIES.contains(matcher.group(1));
    }

    /** Banks of Kosovo use a code that ISO 3166 leaves to its users. */
    private static Set<String> countries() {
        var codes = new java.util.HashSet<>(Arrays.asList(Locale.getISOCountries()));
        codes.add("XK");
        return Set.copyOf(codes);
    }
}
