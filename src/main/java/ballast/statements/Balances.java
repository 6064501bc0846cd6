package ballast.statements;

import static db.accounting.Tables.ACCOUNT;
import static db.accounting.Tables.BALANCES_AT;
import static org.jooq.impl.DSL.arrayConcat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.SQLDataType.LOCALDATE;

import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import ballast.statements.AccountTree.Account;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What every account holds at any dates: one statement, so one moment, exact even while others post. */
@Component
class Balances {

    /** Sums of all debits and all credits up to the end of a day. */
    record Sums(BigDecimal debit, BigDecimal credit) {

        BigDecimal balance() {
            return debit.subtract(credit);
        }

        boolean isNothing() {
            return debit.signum() == 0 && credit.signum() == 0;
        }
    }

    /**
     * The accounts by number and their sums.
     *
     * @param eves for each asked day the last one before its fiscal year, where wanted
     */
    record Books(
            String currency,
            List<Account> accounts,
            Map<Integer, Map<LocalDate, Sums>> sums,
            Map<LocalDate, LocalDate> eves) {

        int digits() {
            return Money.digits(currency);
        }

        Sums at(int account, LocalDate day) {
            var found = sums.getOrDefault(account, Map.of()).get(day);
            var nothing = BigDecimal.ZERO.setScale(digits());
            return found == null ? new Sums(nothing, nothing) : found;
        }

        /** Figures of each account that has any. */
        Map<Integer, List<BigDecimal>> figures(Function<Account, List<BigDecimal>> figuresOf) {
            var all = new HashMap<Integer, List<BigDecimal>>();
            for (var account : accounts) {
                var figures = figuresOf.apply(account);
                if (figures.stream().anyMatch(figure -> figure.signum() != 0)) {
                    all.put(account.id(), figures);
                }
            }
            return all;
        }
    }

    private final DSLContext db;
    private final Companies companies;

    Balances(DSLContext db, Companies companies) {
        this.db = db;
        this.companies = companies;
    }

    /** At the given days. */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public Books at(List<LocalDate> days) {
        var asked = val(days.toArray(LocalDate[]::new));
        return read(days, asked, inline(null, LOCALDATE.array()));
    }

    /** At the given days and at the eves of their fiscal years. */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public Books atWithEves(List<LocalDate> days) {
        var asked = val(days.toArray(LocalDate[]::new));
        var eves = function(name("accounting", "fiscal_year_eves"), LOCALDATE.array(), asked);
        return read(days, arrayConcat(asked, eves), eves);
    }

    private Books read(List<LocalDate> days, Field<LocalDate[]> all, Field<LocalDate[]> eves) {
        var currency = companies.current().currencyCode();
        var balance = BALANCES_AT(all).as("b");
        var rows = db.select(
                        ACCOUNT.ID,
                        ACCOUNT.NUMBER,
                        ACCOUNT.NAME,
                        ACCOUNT.KIND.convertFrom(Section::valueOf),
                        ACCOUNT.PARENT_ID,
                        balance.ON_DATE,
                        balance.DEBIT,
                        balance.CREDIT,
                        field(select(eves)))
                .from(ACCOUNT)
                .leftJoin(balance)
                .on(balance.ACCOUNT_ID.eq(ACCOUNT.ID))
                .orderBy(ACCOUNT.NUMBER, ACCOUNT.ID)
                .fetch();
        var accounts = new ArrayList<Account>();
        var sums = new HashMap<Integer, Map<LocalDate, Sums>>();
        var eveOf = new HashMap<LocalDate, LocalDate>();
        for (var row : rows) {
            if (accounts.isEmpty() && row.value9() != null) {
                for (int i = 0; i < days.size(); i++) {
                    eveOf.put(days.get(i), row.value9()[i]);
                }
            }
            if (accounts.isEmpty() || accounts.getLast().id() != row.value1()) {
                accounts.add(new Account(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
            }
            if (row.value6() != null) {
                sums.computeIfAbsent(row.value1(), id -> new HashMap<>())
                        .put(row.value6(), new Sums(exact(row.value7(), currency), exact(row.value8(), currency)));
            }
        }
        return new Books(currency, accounts, sums, eveOf);
    }

    /** Without the database's trailing zeros, and without losing what a careless import may have left behind them. */
    static BigDecimal exact(BigDecimal stored, String currency) {
        var shortest = stored.stripTrailingZeros();
        var digits = Money.digits(currency);
        return shortest.scale() < digits ? shortest.setScale(digits) : shortest;
    }
}
