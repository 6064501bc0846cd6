package ballast.platform.text;

import ballast.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Amounts, numbers and dates as a language writes them. */
public record Formats(Locale locale) {

    public String date(@Nullable LocalDate date) {
        return date == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .localizedBy(locale)
                        .format(date);
    }

    /** The amount alone, with its currency's decimals. */
    public String amount(@Nullable Money money) {
        return money == null ? "" : decimal(money.amount(), Money.digits(money.currency()));
    }

    public String money(@Nullable Money money) {
        return money == null ? "" : amount(money) + "\u00a0" + money.currency();
    }

    public String decimal(@Nullable BigDecimal number, int decimals) {
        if (number == null) {
            return "";
        }
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /** As many decimals as the number has, at most six, no trailing zeros. */
    public String plain(@Nullable BigDecimal number) {
        if (number == null) {
            return "";
        }
        var stripped = number.stripTrailingZeros();
        return decimal(stripped, Math.clamp(stripped.scale(), 0, 6));
    }
}
