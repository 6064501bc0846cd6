package ballast.stockreports;

import static db.accounting.Tables.ACCOUNT;
import static db.accounting.Tables.ACCOUNT_DETERMINATION;
import static db.accounting.Tables.BALANCES_AT;
import static db.catalog.Tables.ITEM;
import static db.inventory.Tables.STOCK_BALANCE;
import static db.inventory.Tables.STOCK_MONTH;
import static db.inventory.Tables.WAREHOUSE;
import static java.util.stream.Collectors.groupingBy;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import ballast.accounting.AccountDetermination.Purpose;
import ballast.inventory.InventoryPermissions;
import ballast.platform.company.Companies;
import ballast.platform.problem.RuleViolation;
import ballast.stockreports.StockTable.Line;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the stock is worth at the end of any day, account by account, beside what the ledger says. */
@Component
public class StockValues {

    private static final db.inventory.tables.StockBalance LEVEL = STOCK_BALANCE.as("level");

    /** The account for a purpose and perhaps one posting group. */
    private record Rule(String purpose, @Nullable Integer group, int account, String name, BigDecimal booked) {}

    /** What lies in a warehouse and belongs to an account. */
    private record Part(int account, int warehouse, String code, BigDecimal value) {}

    private final DSLContext db;
    private final Companies companies;

    StockValues(DSLContext db, Companies companies) {
        this.db = db;
        this.companies = companies;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(InventoryPermissions.COST_READ)
    public StockTable at(LocalDate day) {
        var rules = rules(day);
        var parts = parts(day, rules);
        var lines = new ArrayList<Line>();
        for (var rule : rules.stream().filter(distinctBy(Rule::account)).toList()) {
            var own = parts.stream()
                    .filter(part -> part.account() == rule.account())
                    .toList();
            var value = own.stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
            lines.add(new Line(
                    rule.name(),
                    "statements/general-ledger?account=" + rule.account() + "&to=" + day,
                    List.of(value, rule.booked(), value.subtract(rule.booked())),
                    0,
                    true));
            for (var part : own) {
                lines.add(new Line(
                        part.code(),
                        "inventory/stocks?at=" + day + "&warehouse=" + part.warehouse(),
                        List.of(part.value(), BigDecimal.ZERO, BigDecimal.ZERO),
                        1,
                        false));
            }
        }
        return new StockTable(
                "stockreports.value",
                companies.current().currencyCode(),
                List.of("stock", "ledger", "difference"),
                lines);
    }

    private static Predicate<Rule> distinctBy(Function<Rule, Integer> key) {
        var seen = new HashSet<Integer>();
        return rule -> seen.add(key.apply(rule));
    }

    private List<Part> parts(LocalDate day, List<Rule> rules) {
        return db
                .select(ITEM.POSTING_GROUP_ID, WAREHOUSE.ID, WAREHOUSE.CODE, WAREHOUSE.KIND, sum(LEVEL.VALUE))
                .from(table("inventory.stock_at({0})", val(day)).as(LEVEL))
                .join(ITEM)
                .on(ITEM.ID.eq(LEVEL.ITEM_ID))
                .join(WAREHOUSE)
                .on(WAREHOUSE.ID.eq(LEVEL.WAREHOUSE_ID))
                .groupBy(ITEM.POSTING_GROUP_ID, WAREHOUSE.ID, WAREHOUSE.CODE, WAREHOUSE.KIND)
                .fetch(row -> new Part(
                        account(rules, row.value4().equals("TRANSIT"), row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value5()))
                .stream()
                .collect(groupingBy(part -> List.of(part.account(), part.warehouse())))
                .values()
                .stream()
                .map(same -> new Part(
                        same.getFirst().account(),
                        same.getFirst().warehouse(),
                        same.getFirst().code(),
                        same.stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add)))
                .filter(part -> part.value().signum() != 0)
                .sorted(Comparator.comparing(Part::code))
                .toList();
    }

    /** As postings choose it: the group's own rule before the general one. */
    private static int account(List<Rule> rules, boolean transit, int group) {
        var purpose = transit ? Purpose.GOODS_IN_TRANSIT.name() : Purpose.INVENTORY.name();
        return rules.stream()
                .filter(rule -> rule.purpose().equals(purpose))
                .filter(rule -> rule.group() == null || rule.group() == group)
                .min(Comparator.comparing((Rule rule) -> rule.group() == null))
                .orElseThrow(() -> new RuleViolation("account_is_determined", purpose))
                .account();
    }

    /** Which account stock belongs to, with what is booked there by the end of the day. */
    private List<Rule> rules(LocalDate day) {
        var balance = BALANCES_AT(new LocalDate[] {day}).as("b");
        return db.select(
                        ACCOUNT_DETERMINATION.PURPOSE,
                        ACCOUNT_DETERMINATION.POSTING_GROUP_ID,
                        ACCOUNT.ID,
                        concat(ACCOUNT.NUMBER, inline("  "), ACCOUNT.NAME),
                        coalesce(balance.DEBIT.minus(balance.CREDIT), inline(BigDecimal.ZERO)))
                .from(ACCOUNT_DETERMINATION)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ACCOUNT_DETERMINATION.ACCOUNT_ID))
                .leftJoin(balance)
                .on(balance.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(ACCOUNT_DETERMINATION.PURPOSE.in(Purpose.INVENTORY.name(), Purpose.GOODS_IN_TRANSIT.name()))
                .orderBy(ACCOUNT.NUMBER, ACCOUNT_DETERMINATION.ID)
                .fetch(mapping(Rule::new));
    }

    /** What the stock was worth at the end of each month, the present one last. */
    @Transactional(readOnly = true)
    @RolesAllowed(InventoryPermissions.COST_READ)
    public SortedMap<YearMonth, BigDecimal> months(int wanted) {
        var changes = new TreeMap<YearMonth, BigDecimal>();
        db.select(STOCK_MONTH.MONTH, sum(STOCK_MONTH.VALUE))
                .from(STOCK_MONTH)
                .groupBy(STOCK_MONTH.MONTH)
                .forEach(row -> changes.put(YearMonth.from(row.value1()), row.value2()));
        var months = new TreeMap<YearMonth, BigDecimal>();
        var now = YearMonth.from(companies.today());
        for (int i = wanted - 1; i >= 0; i--) {
            var month = now.minusMonths(i);
            months.put(month, changes.headMap(month, true).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        return months;
    }
}
