package ballast.stockreports;

import static db.accounting.Tables.ACCOUNT;
import static db.accounting.Tables.BALANCES_AT;
import static db.catalog.Tables.ITEM;
import static db.inventory.Tables.STOCK_BALANCE;
import static db.inventory.Tables.STOCK_MONTH;
import static db.inventory.Tables.WAREHOUSE;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import ballast.accounting.AccountDetermination;
import ballast.accounting.AccountDetermination.Purpose;
import ballast.inventory.InventoryPermissions;
import ballast.platform.company.Companies;
import ballast.stockreports.StockTable.Line;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the stock is worth at the end of any day, account by account, beside what the ledger says. */
@Component
public class StockValues {

    private static final db.inventory.tables.StockBalance LEVEL = STOCK_BALANCE.as("level");

    /** What lies in a warehouse and belongs to an account. */
    private record Part(int account, int warehouse, String code, BigDecimal value) {}

    private final DSLContext db;
    private final Companies companies;
    private final AccountDetermination determination;

    StockValues(DSLContext db, Companies companies, AccountDetermination determination) {
        this.db = db;
        this.companies = companies;
        this.determination = determination;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(InventoryPermissions.COST_READ)
    public StockTable at(LocalDate day) {
        var parts = parts(day);
        var lines = new ArrayList<Line>();
        for (var account : ledger(day, parts).entrySet()) {
            var own = parts.stream()
                    .filter(part -> part.account() == account.getKey())
                    .toList();
            var value = own.stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
            var booked = account.getValue().booked();
            lines.add(new Line(
                    account.getValue().name(),
                    "statements/general-ledger?account=" + account.getKey() + "&to=" + day,
                    List.of(value, booked, value.subtract(booked)),
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

    private List<Part> parts(LocalDate day) {
        var accounts = determination.accounts();
        var sums = new HashMap<Part, BigDecimal>();
        db.select(ITEM.POSTING_GROUP_ID, WAREHOUSE.ID, WAREHOUSE.CODE, WAREHOUSE.KIND, sum(LEVEL.VALUE))
                .from(table("inventory.stock_at({0})", val(day)).as(LEVEL))
                .join(ITEM)
                .on(ITEM.ID.eq(LEVEL.ITEM_ID))
                .join(WAREHOUSE)
                .on(WAREHOUSE.ID.eq(LEVEL.WAREHOUSE_ID))
                .groupBy(ITEM.POSTING_GROUP_ID, WAREHOUSE.ID, WAREHOUSE.CODE, WAREHOUSE.KIND)
                .forEach(row -> {
                    var purpose = row.value4().equals("TRANSIT") ? Purpose.GOODS_IN_TRANSIT : Purpose.INVENTORY;
                    var account = accounts.of(purpose, row.value1()).id();
                    sums.merge(
                            new Part(account, row.value2(), row.value3(), BigDecimal.ZERO),
                            row.value5(),
                            BigDecimal::add);
                });
        return sums.entrySet().stream()
                .filter(part -> part.getValue().signum() != 0)
                .map(part -> new Part(
                        part.getKey().account(),
                        part.getKey().warehouse(),
                        part.getKey().code(),
                        part.getValue()))
                .sorted((a, b) -> a.code().compareTo(b.code()))
                .toList();
    }

    private record Booked(String name, BigDecimal booked) {}

    private Map<Integer, Booked> ledger(LocalDate day, List<Part> parts) {
        var ids = new ArrayList<Integer>();
        determination.accounts().rules().stream()
                .filter(rule -> rule.purpose() == Purpose.INVENTORY || rule.purpose() == Purpose.GOODS_IN_TRANSIT)
                .forEach(rule -> ids.add(rule.account().id()));
        parts.forEach(part -> ids.add(part.account()));
        var balance = BALANCES_AT(new LocalDate[] {day}).as("b");
        var booked = new TreeMap<Integer, Booked>();
        db.select(ACCOUNT.ID, ACCOUNT.NUMBER, ACCOUNT.NAME, balance.DEBIT, balance.CREDIT)
                .from(ACCOUNT)
                .leftJoin(balance)
                .on(balance.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(ACCOUNT.ID.in(ids))
                .orderBy(ACCOUNT.NUMBER)
                .forEach(row -> booked.put(
                        row.value1(),
                        new Booked(
                                row.value2() + "  " + row.value3(),
                                row.value4() == null ? BigDecimal.ZERO : row.value4().subtract(row.value5()))));
        return booked;
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
            months.put(
                    month,
                    changes.headMap(month, true).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        return months;
    }
}
