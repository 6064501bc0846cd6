package ballast.statements;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws up income statements. */
@Component
public class IncomeStatements {

    private final Balances balances;

    IncomeStatements(Balances balances) {
        this.balances = balances;
    }

    /** The period beside the one before it and the same one a year earlier. */
    @RolesAllowed(StatementsPermissions.REPORT_READ)
    @Transactional(readOnly = true)
    public IncomeStatement compared(DateRange period) {
        return of(List.of(period, period.previous(), period.yearEarlier()));
    }

    /** @param periods the one asked for, then those to compare it with */
    @RolesAllowed(StatementsPermissions.REPORT_READ)
    @Transactional(readOnly = true)
    public IncomeStatement of(List<DateRange> periods) {
        var books = balances.at(periods.stream()
                .flatMap(period -> Stream.of(period.eve(), period.to()))
                .toList());
        var tree = new AccountTree(
                books.accounts(),
                books.figures(account -> periods.stream()
                        .map(period -> books.at(account.id(), period.to())
                                .balance()
                                .subtract(books.at(account.id(), period.eve()).balance()))
                        .toList()),
                false);
        return new IncomeStatement(
                books.currency(),
                List.copyOf(periods),
                StatementLine.of(tree.nodes(Section.INCOME), Section.INCOME.sign()),
                StatementLine.of(tree.nodes(Section.EXPENSE), Section.EXPENSE.sign()));
    }
}
