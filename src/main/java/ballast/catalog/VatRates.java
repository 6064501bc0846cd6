package ballast.catalog;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The standard rate of VAT by country, for the first tax code of a new company. EU: European Commission, Taxes in
 * Europe Database, as of January 2026; GB: HMRC, VAT rates; CH: MWSTG Art. 25; NO: Skatteetaten, VAT rates.
 */
final class VatRates {

    private static final Map<String, String> STANDARD = Map.ofEntries(
            Map.entry("AT", "20"),
            Map.entry("BE", "21"),
            Map.entry("BG", "20"),
            Map.entry("CY", "19"),
            Map.entry("CZ", "21"),
            Map.entry("DE", "19"),
            Map.entry("DK", "25"),
            Map.entry("EE", "24"),
            Map.entry("ES", "21"),
            Map.entry("FI", "25.5"),
            Map.entry("FR", "20"),
            Map.entry("GR", "24"),
            Map.entry("HR", "25"),
            Map.entry("HU", "27"),
            Map.entry("IE", "23"),
            Map.entry("IT", "22"),
            Map.entry("LT", "21"),
            Map.entry("LU", "17"),
            Map.entry("LV", "21"),
            Map.entry("MT", "18"),
            Map.entry("NL", "21"),
            Map.entry("PL", "23"),
            Map.entry("PT", "23"),
            Map.entry("RO", "21"),
            Map.entry("SE", "25"),
            Map.entry("SI", "22"),
            Map.entry("SK", "23"),
            Map.entry("CH", "8.1"),
            Map.entry("GB", "20"),
            Map.entry("NO", "25"));

    private static final Set<String> OUTSIDE_THE_EU = Set.of("CH", "GB", "NO");

    private VatRates() {}

    /** Empty for a country without VAT, or one we do not know. */
    static Optional<BigDecimal> standard(String country) {
        return Optional.ofNullable(STANDARD.get(country)).map(BigDecimal::new);
    }

    static boolean isInTheEu(String country) {
        return STANDARD.containsKey(country) && !OUTSIDE_THE_EU.contains(country);
    }
}
