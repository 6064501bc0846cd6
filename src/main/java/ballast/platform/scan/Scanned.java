package ballast.platform.scan;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a code says: the item, and where it follows GS1 also the lot and when it expires.
 *
 * @param code the item's GTIN, or the whole code when it is any other
 * @param lot "" when the code does not name one
 */
public record Scanned(String code, String lot, @Nullable LocalDate expiresOn) implements Serializable {

    /** GTIN (01), expiry (17) and lot or serial number (10, 21), with the separator or in brackets as printed. */
    private static final Pattern PART =
            Pattern.compile("\\(?(01)\\)?(\\d{14})|\\(?(17)\\)?(\\d{6})|\\(?(10|21)\\)?([^\\u001d(]{1,20})\\u001d?");

    private static final int CENTURY = 2000;

    public static Scanned of(String text) {
        var bare = text.strip().replaceFirst("^\\](C1|d2|Q3|e0)", "").replaceFirst("^\\u001d", "");
        if (!bare.matches("(?s)\\(?01\\)?\\d{14}.*")) {
            return new Scanned(bare, "", null);
        }
        var gtin = bare;
        var lot = "";
        LocalDate expires = null;
        var parts = PART.matcher(bare);
        while (parts.lookingAt()) {
            if (parts.group(1) != null) {
                gtin = parts.group(2).replaceFirst("^0", "");
            } else if (parts.group(3) != null) {
                expires = date(parts.group(4));
            } else {
                lot = parts.group(6);
            }
            parts.region(parts.end(), bare.length());
        }
        return new Scanned(gtin, lot, expires);
    }

    /** Year, month and day; the day 00 is the last of the month. */
    private static @Nullable LocalDate date(String digits) {
        try {
            var month = YearMonth.of(
                    CENTURY + Integer.parseInt(digits.substring(0, 2)), Integer.parseInt(digits.substring(2, 4)));
            var day = Integer.parseInt(digits.substring(4));
            return day == 0 ? month.atEndOfMonth() : month.atDay(day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
