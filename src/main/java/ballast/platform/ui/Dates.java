package ballast.platform.ui;

import ballast.platform.problem.RuleViolation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.text.DateFormatSymbols;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.WeekFields;
import java.util.Arrays;

/** Date fields in the user's language: months, first day of the week, and several ways to type a date. */
public final class Dates {

    private Dates() {}

    public static DatePicker picker(String label) {
        var picker = new DatePicker(label);
        picker.setI18n(i18n());
        picker.setLocale(Words.locale());
        return picker;
    }

    /** A date in ISO form, as a line grid takes it. */
    public static LocalDate parse(String text) {
        try {
            var date = LocalDate.parse(text.strip());
            Input.check("", date);
            return date;
        } catch (DateTimeParseException e) {
            throw new RuleViolation("date_is_readable", text.strip());
        }
    }

    static DatePickerI18n i18n() {
        var symbols = DateFormatSymbols.getInstance(Words.locale());
        var german = Words.locale().getLanguage().equals("de");
        return new DatePickerI18n()
                .setMonthNames(Arrays.stream(symbols.getMonths()).limit(12).toList())
                .setWeekdays(Arrays.stream(symbols.getWeekdays()).skip(1).toList())
                .setWeekdaysShort(
                        Arrays.stream(symbols.getShortWeekdays()).skip(1).toList())
                .setFirstDayOfWeek(
                        WeekFields.of(Words.locale()).getFirstDayOfWeek() == DayOfWeek.MONDAY || german ? 1 : 0)
                .setToday(Words.t("platform.today"))
                .setCancel(Words.t("platform.cancel"))
                .setDateFormats(german ? "dd.MM.yyyy" : "yyyy-MM-dd", "dd.MM.yy", "ddMMyy", "yyyy-MM-dd", "d.M.yyyy");
    }
}
