package ballast.accounting;

import ballast.accounting.Account.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the words of published charts of accounts mean here. */
final class ChartKind {

    private static final Map<String, Kind> WORDS = Map.ofEntries(
            Map.entry("asset", Kind.ASSET),
            Map.entry("fixed_asset", Kind.ASSET),
            Map.entry("current_asset", Kind.ASSET),
            Map.entry("liability", Kind.LIABILITY),
            Map.entry("liabilitie", Kind.LIABILITY),
            Map.entry("current_liability", Kind.LIABILITY),
            Map.entry("long_term_liability", Kind.LIABILITY),
            Map.entry("tax", Kind.EXPENSE),
            Map.entry("equity", Kind.EQUITY),
            Map.entry("income", Kind.INCOME),
            Map.entry("revenue", Kind.INCOME),
            Map.entry("expense", Kind.EXPENSE),
            Map.entry("direct_expense", Kind.EXPENSE),
            Map.entry("overhead", Kind.EXPENSE),
            Map.entry("expenditure", Kind.EXPENSE),
            Map.entry("control", Kind.ASSET));

    /** Classes of the French plan that hold both sides, split by the numbers of their liabilities. */
    private static final List<String> FRENCH_LIABILITIES = List.of(
            "40", "419", "42", "43", "44", "45", "464", "468", "475", "477", "487", "509", "519", "15", "16", "17",
            "18");

    private static final List<String> FRENCH_ASSETS = List.of("409", "425", "4287", "439", "441", "4456", "4566");

    private ChartKind() {}

    /** Null when the word is not known. */
    static @Nullable Kind of(String word, String number) {
        var plain = word.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return switch (plain) {
            case "equity_liability" -> liability(number) ? Kind.LIABILITY : Kind.EQUITY;
            case "third_party", "financial" -> liability(number) ? Kind.LIABILITY : Kind.ASSET;
            default -> WORDS.get(plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain);
        };
    }

    private static boolean liability(String number) {
        return FRENCH_LIABILITIES.stream().anyMatch(number::startsWith)
                && FRENCH_ASSETS.stream().noneMatch(number::startsWith);
    }
}
