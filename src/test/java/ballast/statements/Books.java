package ballast.statements;

import static db.accounting.Tables.ACCOUNT;
import static db.accounting.Tables.FISCAL_PERIOD;
import static db.accounting.Tables.JOURNAL;
import static db.accounting.Tables.OPEN_ITEM;
import static db.accounting.Tables.SETTLEMENT;
import static db.accounting.Tables.SETTLEMENT_LINE;
import static db.parties.Tables.PARTY;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.SQLDataType.INTEGER;

import ballast.accounting.AccountRef;
import ballast.accounting.JournalEntry;
import ballast.accounting.JournalEntry.Claim;
import ballast.accounting.JournalEntry.Line;
import ballast.accounting.Ledger;
import ballast.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;

/** A small chart of accounts of the tests' own, and short ways to post to it. Inside a transaction. */
final class Books {

    private final DSLContext db;
    private final Ledger ledger;
    private final Map<String, AccountRef> accounts = new HashMap<>();
    private int posted;

    Books(DSLContext db, Ledger ledger) {
        this.db = db;
        this.ledger = ledger;
    }

    /** Accounts, a journal, and the months of 2025 and 2026 as far as there are none. */
    void open() {
        db.insertInto(JOURNAL)
                .set(JOURNAL.CODE, "TST")
                .set(JOURNAL.NAME, "Tests")
                .execute();
        group("T1", "Current assets", "ASSET", null);
        account("T1000", "Bank", "ASSET", "BANK", "T1");
        account("T1100", "Receivables", "ASSET", "RECEIVABLE", "T1");
        account("T2000", "Payables", "LIABILITY", "PAYABLE", null);
        account("T3000", "Capital", "EQUITY", "NONE", null);
        group("T4", "Turnover", "INCOME", null);
        account("T4000", "Goods", "INCOME", "NONE", "T4");
        account("T4100", "Services", "INCOME", "NONE", "T4");
        account("T6000", "Rent", "EXPENSE", "NONE", null);
        for (var month = YearMonth.of(2025, 1); month.getYear() < 2027; month = month.plusMonths(1)) {
            period(month.getYear(), month.atDay(1), month.atEndOfMonth());
        }
    }

    void period(int year, LocalDate first, LocalDate last) {
        var covered = db.fetchExists(FISCAL_PERIOD, FISCAL_PERIOD.FIRST_ON.le(last), FISCAL_PERIOD.LAST_ON.ge(first));
        if (!covered) {
            db.insertInto(FISCAL_PERIOD)
                    .set(FISCAL_PERIOD.FISCAL_YEAR, year)
                    .set(FISCAL_PERIOD.NAME, "TST " + first)
                    .set(FISCAL_PERIOD.FIRST_ON, first)
                    .set(FISCAL_PERIOD.LAST_ON, last)
                    .execute();
        }
    }

    AccountRef account(String number, String name, String kind, String control, String parent) {
        return store(number, name, kind, control, parent, false);
    }

    void group(String number, String name, String kind, String parent) {
        store(number, name, kind, "NONE", parent, true);
    }

    private AccountRef store(String number, String name, String kind, String control, String parent, boolean group) {
        var row = db.newRecord(ACCOUNT);
        row.setNumber(number);
        row.setName(name);
        row.setKind(kind);
        row.setControl(control);
        row.setIsGroup(group);
        if (parent != null) {
            row.setParentId(accounts.get(parent).id());
        }
        row.store();
        var ref = new AccountRef(row.getId(), number, AccountRef.Control.valueOf(control));
        accounts.put(number, ref);
        return ref;
    }

    AccountRef account(String number) {
        return Objects.requireNonNull(accounts.get(number), number);
    }

    long party(String number, String name) {
        return Objects.requireNonNull(db.insertInto(PARTY)
                        .set(PARTY.NUMBER, number)
                        .set(PARTY.NAME, name)
                        .set(PARTY.COUNTRY_CODE, "DE")
                        .set(PARTY.CURRENCY_CODE, "EUR")
                        .returningResult(PARTY.ID)
                        .fetchOne())
                .value1();
    }

    static Money euros(String amount) {
        return Money.round(new BigDecimal(amount), "EUR");
    }

    /** Such as {@code post("2026-01-31", "T1000 100.00", "T4000 -100.00")}. */
    long post(String on, String... lines) {
        return post(
                on,
                "sale",
                Arrays.stream(lines)
                        .map(line -> line.split(" "))
                        .map(parts -> Line.of(account(parts[0]), euros(parts[1])))
                        .toList());
    }

    long post(String on, String text, List<Line> lines) {
        var date = LocalDate.parse(on);
        return ledger.post(new JournalEntry(
                "TST", date, date, "T-" + ++posted, text, "sales.invoice", (long) posted, lines, UUID.randomUUID()));
    }

    /** A bill to a customer; the open item's id. */
    long bill(String on, String due, long party, String amount) {
        return item(on, due, party, "T1100", "T4000", amount);
    }

    /** An entry on a control account against another one; the open item's id. */
    long item(String on, String due, long party, String control, String contra, String amount) {
        var money = euros(amount);
        var entry = post(
                on,
                "item",
                List.of(
                        Line.of(account(control), money).owedBy(Claim.due(party, LocalDate.parse(due))),
                        Line.of(account(contra), money.negate())));
        return db.fetchSingle(OPEN_ITEM, OPEN_ITEM.ENTRY_ID.eq(entry)).getId();
    }

    /** Sets two items against each other. */
    void settle(String on, long item, long other, String amount) {
        var date = LocalDate.parse(on);
        var id = Objects.requireNonNull(db.insertInto(SETTLEMENT)
                        .set(SETTLEMENT.SETTLED_ON, date)
                        .set(SETTLEMENT.LINE_COUNT, 2)
                        .returningResult(SETTLEMENT.ID)
                        .fetchOne())
                .value1();
        line(id, 1, date, item, new BigDecimal(amount));
        line(id, 2, date, other, new BigDecimal(amount).negate());
    }

    private void line(long settlement, int no, LocalDate on, long item, BigDecimal amount) {
        db.insertInto(SETTLEMENT_LINE)
                .set(SETTLEMENT_LINE.SETTLEMENT_ID, settlement)
                .set(SETTLEMENT_LINE.LINE_NO, no)
                .set(SETTLEMENT_LINE.LINE_COUNT, 2)
                .set(SETTLEMENT_LINE.SETTLED_ON, on)
                .set(SETTLEMENT_LINE.OPEN_ITEM_ID, item)
                .set(SETTLEMENT_LINE.AMOUNT, amount)
                .set(SETTLEMENT_LINE.LEDGER_AMOUNT, amount)
                .execute();
    }

    void seal() {
        db.select(function(name("accounting", "seal"), INTEGER)).fetch();
    }
}
