package ballast.statements;

import ballast.statements.Balances.Books;
import ballast.statements.TrialBalance.Figures;
import ballast.statements.TrialBalance.Line;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws up trial balances. */
@Component
public class TrialBalances {

    private final Balances balances;

    TrialBalances(Balances balances) {
        this.balances = balances;
    }

    /** @param periods the one asked for, then those to compare it with */
    @RolesAllowed(StatementsPermissions.REPORT_READ)
    @Transactional(readOnly = true)
    public TrialBalance of(List<DateRange> periods) {
        var books = balances.at(periods.stream()
                .flatMap(period -> Stream.of(period.eve(), period.to()))
                .toList());
        var figures = books.figures(account -> periods.stream()
                .flatMap(period -> figures(books, account.id(), period).stream())
                .toList());
        var nodes = new AccountTree(books.accounts(), figures, true).nodes();
        var total = nodes.stream()
                .filter(node -> node.depth() == 0)
                .map(AccountTree.Node::sums)
                .reduce(AccountTree.zeros(periods.size() * 4, books.digits()), AccountTree::sum);
        var lines = nodes.stream()
                .map(node -> new Line(
                        node.account().id(),
                        node.account().number(),
                        node.account().name(),
                        node.account().section(),
                        node.depth(),
                        node.subtotal(),
                        Figures.of(node.sums())))
                .toList();
        return new TrialBalance(books.currency(), List.copyOf(periods), lines, Figures.of(total));
    }

    private static List<BigDecimal> figures(Books books, int account, DateRange period) {
        var before = books.at(account, period.eve());
        var after = books.at(account, period.to());
        return List.of(
                before.balance(),
                after.debit().subtract(before.debit()),
                after.credit().subtract(before.credit()),
                after.balance());
    }
}
