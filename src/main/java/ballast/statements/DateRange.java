package ballast.statements;

import ballast.platform.problem.RuleViolation;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** The days a report covers, both ends included. */
public record DateRange(LocalDate from, LocalDate to) implements Serializable {

    public DateRange {
        RuleViolation.require(!to.isBefore(from), "period_ends_after_it_begins");
    }

    public static DateRange of(YearMonth month) {
        return new DateRange(month.atDay(1), month.atEndOfMonth());
    }

    public static DateRange ofYear(int year) {
        return new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The day whose closing balance is this period's opening balance. */
    public LocalDate eve() {
        return from.minusDays(1);
    }

    /** Whole months are preceded by as many whole months, other periods by as many days. */
    public DateRange previous() {
        if (isWholeMonths()) {
            var months = ChronoUnit.MONTHS.between(from, to.plusDays(1));
            return new DateRange(from.minusMonths(months), eve());
        }
        return new DateRange(from.minusDays(ChronoUnit.DAYS.between(from, to) + 1), eve());
    }

    public DateRange yearEarlier() {
        return isWholeMonths()
                ? new DateRange(
                        from.minusYears(1), YearMonth.from(to).minusYears(1).atEndOfMonth())
                : new DateRange(from.minusYears(1), to.minusYears(1));
    }

    private boolean isWholeMonths() {
        return from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1;
    }

    @Override
    public String toString() {
        return from + " – " + to;
    }
}
