package ballast.platform.ui;

import ballast.platform.money.Money;
import ballast.platform.problem.Problem;
import ballast.platform.text.Formats;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Labels, amounts and dates as the user of the current screen reads them. */
public final class Words {

    private Words() {}

    public static String t(String key, Object... arguments) {
        return I18NProvider.translate(locale(), key, arguments);
    }

    public static Locale locale() {
        var ui = UI.getCurrent();
        return ui == null ? Locale.ENGLISH : ui.getLocale();
    }

    /** A constant of an enum, under {@code <prefix>.<CONSTANT>}. */
    public static String t(String prefix, Enum<?> constant) {
        return t(prefix + "." + constant.name());
    }

    public static String of(Problem problem) {
        return t(problem.key(), problem.arguments().toArray());
    }

    public static String date(@Nullable LocalDate date) {
        return formats().date(date);
    }

    public static String time(@Nullable Instant at) {
        return at == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .localizedBy(locale())
                        .format(at.atZone(ZoneId.systemDefault()));
    }

    /** The amount alone, with its currency's decimals. */
    public static String amount(@Nullable Money money) {
        return formats().amount(money);
    }

    public static String money(@Nullable Money money) {
        return formats().money(money);
    }

    public static String decimal(@Nullable BigDecimal number, int decimals) {
        return formats().decimal(number, decimals);
    }

    /** As many decimals as the number has, at most six, no trailing zeros. */
    public static String plain(@Nullable BigDecimal number) {
        return formats().plain(number);
    }

    /** At least two decimals, and as many more as the number has. */
    public static String price(@Nullable BigDecimal number) {
        return number == null
                ? ""
                : formats()
                        .decimal(number, Math.clamp(number.stripTrailingZeros().scale(), 2, 6));
    }

    private static Formats formats() {
        return new Formats(locale());
    }

    /** Reads what {@link #decimal} writes, and a plain number with point or comma; null when it is none. */
    public static @Nullable BigDecimal parse(String text) {
        var symbols = DecimalFormatSymbols.getInstance(locale());
        var clean = text.strip()
                .replace("\u00a0", "")
                .replace("\u202f", "")
                .replace(" ", "")
                .replace("'", "");
        var grouping = symbols.getGroupingSeparator();
        var decimal = symbols.getDecimalSeparator();
        if (clean.indexOf(decimal) >= 0 || clean.matches("-?\\d{1,3}(\\Q" + grouping + "\\E\\d{3})+")) {
            clean = clean.replace(String.valueOf(grouping), "").replace(decimal, '.');
        }
        if (!clean.matches("-?(\\d{1,40}(\\.\\d{0,20})?|\\.\\d{1,20})")) {
            return null;
        }
        return new BigDecimal(clean);
    }
}
