package ballast.statements;

import static db.accounting.Tables.ACCOUNT;
import static db.accounting.Tables.BALANCES_AT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the books stand today and how they came there, in one statement. */
@Component
public class LedgerFigures {

    private static final int MONTHS = 12;

    private final DSLContext db;
    private final Companies companies;

    LedgerFigures(DSLContext db, Companies companies) {
        this.db = db;
        this.companies = companies;
    }

    /** A month's income and expenses, and the cash at its end or today. */
    public record Month(YearMonth month, Money income, Money expenses, Money cash) implements Serializable {}

    /**
     * What is in the bank, is owed to us and by us, and the last twelve months, the present one last.
     *
     * @param bank the account the cash is on, when it is a single one
     */
    public record Figures(Money cash, @Nullable Integer bank, Money receivables, Money payables, List<Month> months)
            implements Serializable {}

    /** Balances of all accounts up to the end of a day, by their kind. */
    private record Day(
            LocalDate on,
            @Nullable Integer bank,
            BigDecimal cash,
            BigDecimal receivables,
            BigDecimal payables,
            BigDecimal income,
            BigDecimal expenses) {}

    @RolesAllowed(StatementsPermissions.REPORT_READ)
    @Transactional(readOnly = true)
    public Figures today() {
        var today = companies.today();
        var currency = companies.current().currencyCode();
        var first = YearMonth.from(today).minusMonths(MONTHS - 1);
        var days = IntStream.range(-1, MONTHS)
                .mapToObj(first::plusMonths)
                .map(YearMonth::atEndOfMonth)
                .map(end -> end.isAfter(today) ? today : end)
                .toList();
        var read = read(days);
        var balances = days.stream().map(day -> at(day, read)).toList();
        var months = new ArrayList<Month>();
        for (int i = 1; i < days.size(); i++) {
            var before = balances.get(i - 1);
            var after = balances.get(i);
            months.add(new Month(
                    YearMonth.from(after.on()),
                    Money.round(before.income().subtract(after.income()), currency),
                    Money.round(after.expenses().subtract(before.expenses()), currency),
                    Money.round(after.cash(), currency)));
        }
        var now = balances.getLast();
        return new Figures(
                Money.round(now.cash(), currency),
                now.bank(),
                Money.round(now.receivables(), currency),
                Money.round(now.payables().negate(), currency),
                List.copyOf(months));
    }

    private List<Day> read(List<LocalDate> days) {
        var b = BALANCES_AT(days.toArray(LocalDate[]::new)).as("b");
        var balance = b.DEBIT.minus(b.CREDIT);
        var isBank = ACCOUNT.CONTROL.eq("BANK");
        return db.select(
                        b.ON_DATE,
                        when(
                                countDistinct(ACCOUNT.ID).filterWhere(isBank).eq(1),
                                min(ACCOUNT.ID).filterWhere(isBank)),
                        of(balance, isBank),
                        of(balance, ACCOUNT.CONTROL.eq("RECEIVABLE")),
                        of(balance, ACCOUNT.CONTROL.eq("PAYABLE")),
                        of(balance, ACCOUNT.KIND.eq("INCOME")),
                        of(balance, ACCOUNT.KIND.eq("EXPENSE")))
                .from(b)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(b.ACCOUNT_ID))
                .groupBy(b.ON_DATE)
                .fetch(mapping(Day::new));
    }

    private static Field<BigDecimal> of(Field<BigDecimal> balance, Condition accounts) {
        return coalesce(sum(balance).filterWhere(accounts), inline(BigDecimal.ZERO));
    }

    /** A day before the first posting has no row. */
    private static Day at(LocalDate on, List<Day> days) {
        var none = BigDecimal.ZERO;
        return days.stream()
                .filter(day -> day.on().equals(on))
                .findFirst()
                .orElse(new Day(on, null, none, none, none, none, none));
    }
}
