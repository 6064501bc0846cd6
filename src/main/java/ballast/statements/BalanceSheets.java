package ballast.statements;

import ballast.statements.AccountTree.Account;
import ballast.statements.Balances.Books;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws up balance sheets. */
@Component
public class BalanceSheets {

    private final Balances balances;

    BalanceSheets(Balances balances) {
        this.balances = balances;
    }

    /** @param days the one asked for, then those to compare it with */
    @RolesAllowed(StatementsPermissions.REPORT_READ)
    @Transactional(readOnly = true)
    public BalanceSheet at(List<LocalDate> days) {
        var books = balances.atWithEves(days);
        var tree = new AccountTree(
                books.accounts(),
                books.figures(account -> days.stream()
                        .map(day -> books.at(account.id(), day).balance())
                        .toList()),
                false);
        return new BalanceSheet(
                books.currency(),
                List.copyOf(days),
                lines(tree, Section.ASSET),
                lines(tree, Section.LIABILITY),
                lines(tree, Section.EQUITY),
                profit(books, days, (account, day) -> before(books, account, day)),
                profit(
                        books,
                        days,
                        (account, day) -> books.at(account.id(), day).balance().subtract(before(books, account, day))));
    }

    private static List<StatementLine> lines(AccountTree tree, Section section) {
        return StatementLine.of(tree.nodes(section), section.sign());
    }

    private static List<BigDecimal> profit(
            Books books, List<LocalDate> days, BiFunction<Account, LocalDate, BigDecimal> result) {
        return days.stream()
                .map(day -> books.accounts().stream()
                        .filter(account -> account.section() == Section.INCOME || account.section() == Section.EXPENSE)
                        .map(account -> result.apply(account, day))
                        .reduce(BigDecimal.ZERO.setScale(books.digits()), BigDecimal::subtract))
                .toList();
    }

    private static BigDecimal before(Books books, Account account, LocalDate day) {
        return books.at(account.id(), Objects.requireNonNull(books.eves().get(day)))
                .balance();
    }
}
