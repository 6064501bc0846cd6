package ballast.accounting;

import static db.accounting.Tables.ACCOUNT;

import ballast.accounting.Account.Kind;
import ballast.accounting.AccountRef.Control;
import ballast.platform.problem.RuleViolation;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;

/** Takes over a chart of accounts: finds each account's kind and group, then writes groups before their members. */
public final class ChartImport {

    /** What an import did; statistical accounts are left out. */
    public record Result(int added, int changed, int skipped) implements Serializable {}

    private final DSLContext db;
    private final Map<String, Account> existing = new HashMap<>();
    private final Map<Integer, String> numberById = new HashMap<>();
    private final Map<String, ChartCsv.Row> rows = new LinkedHashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> groups = new HashSet<>();
    private final Map<String, Integer> ids = new HashMap<>();

    ChartImport(DSLContext db, List<Account> accounts) {
        this.db = db;
        for (var account : accounts) {
            existing.put(account.number(), account);
            numberById.put(account.id(), account.number());
            ids.put(account.number(), account.id());
        }
    }

    Result run(List<ChartCsv.Row> all) {
        var kept = all.stream().filter(row -> !row.isStatistical()).toList();
        for (var row : kept) {
            check(row);
            if (rows.putIfAbsent(row.number(), row) != null) {
                throw new RuleViolation("imported_account_number_is_unique", row.no(), row.number());
            }
        }
        findGroups();
        var kinds = new HashMap<String, Kind>();
        kept.forEach(row -> kinds.put(row.number(), kind(row)));
        var parentOf = new ChartParents(rows, existing, groups, kinds);
        for (var row : kept) {
            var parent = parentOf.of(row);
            if (parent != null) {
                parents.put(row.number(), parent);
            }
        }
        var ordered = groupsFirst(kept);
        insert(ordered, kinds);
        var changed = update(ordered, kinds);
        var added = ordered.stream()
                .filter(row -> !existing.containsKey(row.number()))
                .count();
        return new Result((int) added, changed, all.size() - kept.size());
    }

    private static void check(ChartCsv.Row row) {
        if (row.number().isEmpty() || row.name().isEmpty()) {
            throw new RuleViolation("imported_account_has_number_and_name", row.no());
        }
        if (row.number().length() > Account.NUMBER_LENGTH || row.name().length() > Account.NAME_LENGTH) {
            throw new RuleViolation(
                    "imported_account_is_short_enough", row.no(), Account.NUMBER_LENGTH, Account.NAME_LENGTH);
        }
    }

    private void findGroups() {
        for (var row : rows.values()) {
            if (row.group()) {
                groups.add(row.number());
            }
            if (row.parent() != null) {
                groups.add(row.parent());
            }
        }
        existing.values().stream().filter(Account::group).map(Account::number).forEach(groups::add);
    }

    /** A group that does not say its kind has its first member's. */
    private Kind kind(ChartCsv.Row row) {
        var kind = row.kind();
        if (kind == null && row.type().isEmpty()) {
            kind = rows.values().stream()
                    .filter(member -> row.number().equals(member.parent()))
                    .map(ChartCsv.Row::kind)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        if (kind == null) {
            throw new RuleViolation("imported_account_has_a_known_kind", row.no(), row.type());
        }
        return kind;
    }

    private List<ChartCsv.Row> groupsFirst(List<ChartCsv.Row> kept) {
        var ordered = new LinkedHashMap<String, ChartCsv.Row>();
        kept.forEach(row -> place(row, ordered, new HashSet<>()));
        return new ArrayList<>(ordered.values());
    }

    private void place(ChartCsv.Row row, Map<String, ChartCsv.Row> ordered, Set<String> below) {
        if (!below.add(row.number())) {
            throw new RuleViolation("imported_account_tree_has_no_cycle", row.no(), row.number());
        }
        for (var number = parents.get(row.number()); number != null; number = parentOfExisting(number)) {
            var parent = rows.get(number);
            if (parent != null) {
                if (!ordered.containsKey(number)) {
                    place(parent, ordered, below);
                }
                break;
            }
        }
        ordered.putIfAbsent(row.number(), row);
    }

    private @Nullable String parentOfExisting(String number) {
        var account = existing.get(number);
        return account == null || account.parent() == null ? null : numberById.get(account.parent());
    }

    private void insert(List<ChartCsv.Row> ordered, Map<String, Kind> kinds) {
        var insert =
                db.insertInto(ACCOUNT, ACCOUNT.NUMBER, ACCOUNT.NAME, ACCOUNT.KIND, ACCOUNT.CONTROL, ACCOUNT.IS_GROUP);
        var any = false;
        for (var row : ordered) {
            if (!existing.containsKey(row.number())) {
                insert = insert.values(
                        row.number(),
                        row.name(),
                        Objects.requireNonNull(kinds.get(row.number())).name(),
                        Objects.requireNonNullElse(row.control(), Control.NONE).name(),
                        groups.contains(row.number()));
                any = true;
            }
        }
        if (any) {
            insert.returningResult(ACCOUNT.NUMBER, ACCOUNT.ID)
                    .fetch()
                    .forEach(row -> ids.put(row.value1(), row.value2()));
        }
    }

    private int update(List<ChartCsv.Row> ordered, Map<String, Kind> kinds) {
        var updates = new ArrayList<Query>();
        var changed = 0;
        for (var row : ordered) {
            var before = existing.get(row.number());
            var number = parents.get(row.number());
            var parent = number == null ? null : ids.get(number);
            var update = db.update(ACCOUNT).set(ACCOUNT.PARENT_ID, parent);
            if (before == null) {
                if (parent != null) {
                    updates.add(update.where(ACCOUNT.ID.eq(ids.get(row.number()))));
                }
                continue;
            }
            var kind = Objects.requireNonNull(kinds.get(row.number()));
            var control = Objects.requireNonNullElse(row.control(), before.control());
            var group = groups.contains(row.number());
            RuleViolation.require(
                    !group || control == Control.NONE, "imported_group_controls_nothing", row.no(), row.number());
            if (!Objects.equals(before.parent(), parent)
                    || !before.name().equals(row.name())
                    || before.kind() != kind
                    || before.control() != control
                    || before.group() != group) {
                changed++;
                updates.add(update.set(ACCOUNT.NAME, row.name())
                        .set(ACCOUNT.KIND, kind.name())
                        .set(ACCOUNT.CONTROL, control.name())
                        .set(ACCOUNT.IS_GROUP, group)
                        .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                        .where(ACCOUNT.ID.eq(before.id())));
            }
        }
        if (!updates.isEmpty()) {
            db.batch(updates).execute();
        }
        return changed;
    }
}
