package ballast.accounting;

import ballast.accounting.Account.Kind;
import ballast.platform.problem.RuleViolation;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the group of an imported account: named by the file, or the closest number before it, or the top of its kind. */
record ChartParents(
        Map<String, ChartCsv.Row> rows, Map<String, Account> existing, Set<String> groups, Map<String, Kind> kinds) {

    @Nullable
    String of(ChartCsv.Row row) {
        var named = row.parent();
        if (named != null) {
            if (!rows.containsKey(named) && !existing.containsKey(named)) {
                throw new RuleViolation("imported_account_has_a_known_parent", row.no(), named);
            }
            return named;
        }
        var before = existing.get(row.number());
        if (before != null && before.parent() != null && !hasParents()) {
            return existing.values().stream()
                    .filter(account -> account.id() == before.parent())
                    .map(Account::number)
                    .findFirst()
                    .orElse(null);
        }
        return hasParents() ? null : derived(row);
    }

    private boolean hasParents() {
        return rows.values().stream().anyMatch(row -> row.parent() != null);
    }

    /** 1010 is within 1000 and 1410 within 1400: a group's trailing zeros stand for any digits. */
    private @Nullable String derived(ChartCsv.Row row) {
        var kind = kinds.get(row.number());
        var own = stem(row.number(), row.group());
        return candidates()
                .filter(group -> !group.equals(row.number()) && kindOf(group) == kind)
                .filter(group -> own.startsWith(stem(group, true)) && !own.equals(stem(group, true)))
                .max(Comparator.comparingInt((String group) -> stem(group, true).length())
                        .thenComparing(Comparator.reverseOrder()))
                .or(() -> row.group() ? Optional.empty() : top(kind))
                .orElse(null);
    }

    private Optional<String> top(@Nullable Kind kind) {
        return candidates()
                .filter(group -> kindOf(group) == kind)
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    }

    private Stream<String> candidates() {
        return new TreeSet<>(groups).stream();
    }

    private @Nullable Kind kindOf(String number) {
        var account = existing.get(number);
        return kinds.containsKey(number) ? kinds.get(number) : account == null ? null : account.kind();
    }

    private static String stem(String number, boolean group) {
        return group ? number.replaceAll("0+$", "") : number;
    }
}
