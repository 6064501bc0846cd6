package ballast.statements;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The chart of accounts with one or more figures per account, summed up from the leaves to the roots. */
final class AccountTree {

    record Account(
            int id,
            String number,
            String name,
            Section section,
            @Nullable Integer parent) implements Serializable {}

    record Node(Account account, int depth, boolean subtotal, List<BigDecimal> sums) {}

    private final Map<Integer, List<BigDecimal>> figures;
    private final Map<Integer, List<Account>> children = new HashMap<>();
    private final List<Account> roots = new ArrayList<>();

    /** @param accounts by number; a parent in another section is none */
    AccountTree(List<Account> accounts, Map<Integer, List<BigDecimal>> figures, boolean acrossSections) {
        this.figures = figures;
        var byId = new HashMap<Integer, Account>();
        accounts.forEach(account -> byId.put(account.id(), account));
        for (var account : accounts) {
            var parent = account.parent() == null ? null : byId.get(account.parent());
            if (parent != null && (acrossSections || parent.section() == account.section())) {
                children.computeIfAbsent(parent.id(), id -> new ArrayList<>()).add(account);
            } else {
                roots.add(account);
            }
        }
    }

    /** From top to bottom, without what never moved. */
    List<Node> nodes() {
        return roots.stream().flatMap(root -> walk(root, 0).stream()).toList();
    }

    List<Node> nodes(Section section) {
        return nodes().stream()
                .filter(node -> node.account().section() == section)
                .toList();
    }

    /** A posting account that has accounts below it appears twice: as their subtotal and, below, with its own figures. */
    private List<Node> walk(Account account, int depth) {
        var own = figures.get(account.id());
        var below = children.getOrDefault(account.id(), List.of());
        if (below.isEmpty()) {
            return own == null ? List.of() : List.of(new Node(account, depth, false, own));
        }
        var nodes = new ArrayList<Node>();
        if (own != null) {
            nodes.add(new Node(account, depth + 1, false, own));
        }
        below.forEach(child -> nodes.addAll(walk(child, depth + 1)));
        nodes.stream()
                .filter(node -> node.depth() == depth + 1)
                .map(Node::sums)
                .reduce(AccountTree::sum)
                .ifPresent(sums -> nodes.addFirst(new Node(account, depth, true, sums)));
        return nodes;
    }

    static List<BigDecimal> sum(List<BigDecimal> some, List<BigDecimal> others) {
        return IntStream.range(0, some.size())
                .mapToObj(i -> some.get(i).add(others.get(i)))
                .toList();
    }

    static List<BigDecimal> zeros(int columns, int digits) {
        return Collections.nCopies(columns, BigDecimal.ZERO.setScale(digits));
    }
}
