package ballast.statements;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account in a statement, or the subtotal of a group, with an amount per column.
 *
 * @param account for the way down to its lines
 */
public record StatementLine(
        int account, String number, String name, int depth, boolean subtotal, List<BigDecimal> amounts)
        implements Serializable {

    static List<StatementLine> of(List<AccountTree.Node> nodes, int sign) {
        return nodes.stream()
                .map(node -> new StatementLine(
                        node.account().id(),
                        node.account().number(),
                        node.account().name(),
                        node.depth(),
                        node.subtotal(),
                        node.sums().stream()
                                .map(sum -> sign < 0 ? sum.negate() : sum)
                                .toList()))
                .toList();
    }

    /** The sum of the outermost lines, column by column. */
    static List<BigDecimal> total(List<StatementLine> lines, int columns, int digits) {
        var total = AccountTree.zeros(columns, digits);
        for (var line : lines) {
            if (line.depth() == 0) {
                total = AccountTree.sum(total, line.amounts());
            }
        }
        return total;
    }

    List<@Nullable Object> row() {
        return row(number, "  ".repeat(depth) + name, amounts);
    }

    static List<@Nullable Object> row(String number, String name, List<BigDecimal> amounts) {
        var row = new ArrayList<@Nullable Object>();
        row.add(number);
        row.add(name);
        row.addAll(amounts);
        return row;
    }
}
