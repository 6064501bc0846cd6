package ballast.accounting;

import static db.accounting.Tables.JOURNAL_LINE;
import static db.catalog.Tables.TAX_CODE;
import static db.parties.Tables.PARTY;
import static org.jooq.impl.DSL.sum;

import ballast.accounting.JournalEntry.Claim;
import ballast.accounting.JournalEntry.Line;
import ballast.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Test data in the books of the current company. */
@Component
@NullUnmarked
public class Books {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final DSLContext db;
    private final Ledger ledger;
    private final Accounts accounts;

    Books(DSLContext db, Ledger ledger, Accounts accounts) {
        this.db = db;
        this.ledger = ledger;
        this.accounts = accounts;
    }

    @Transactional
    public long party(String name) {
        return db.insertInto(PARTY)
                .set(PARTY.NUMBER, "X-" + NUMBERS.incrementAndGet())
                .set(PARTY.NAME, name)
                .set(PARTY.SUPPLIER, true)
                .set(PARTY.COUNTRY_CODE, "DE")
                .set(PARTY.CURRENCY_CODE, "EUR")
                .returningResult(PARTY.ID)
                .fetchOne()
                .value1();
    }

    @Transactional
    public int taxCode(String code, String percent) {
        db.insertInto(TAX_CODE)
                .set(TAX_CODE.CODE, code)
                .set(TAX_CODE.NAME, code)
                .set(TAX_CODE.RATE, new BigDecimal(percent))
                .onConflictDoNothing()
                .execute();
        return db.select(TAX_CODE.ID)
                .from(TAX_CODE)
                .where(TAX_CODE.CODE.eq(code))
                .fetchOne()
                .value1();
    }

    /** {@code "1100 119.00", "4000 -100.00 S19"}: the party owes what stands on a control account. */
    @Transactional
    public long post(LocalDate on, String number, long party, String... lines) {
        var written = new ArrayList<Line>();
        for (var line : lines) {
            var parts = line.split(" +", -1);
            var amount = new Money(new BigDecimal(parts[1]), "EUR");
            var one = Line.of(accounts.ref(parts[0]), amount).owedBy(Claim.due(party, on.plusDays(30)));
            written.add(parts.length < 3 ? one : one.taxed(taxCode(parts[2], parts[2].substring(1))));
        }
        return ledger.post(entry(on, number, written));
    }

    /** An invoice in another currency. */
    @Transactional
    public long post(LocalDate on, String number, long party, Money amount, String inLedger) {
        var booked = new Money(new BigDecimal(inLedger), "EUR");
        return ledger.post(entry(
                on,
                number,
                List.of(
                        Line.of(accounts.ref("1100"), booked, amount).owedBy(Claim.due(party, on)),
                        Line.of(accounts.ref("4000"), booked.negate(), amount.negate()))));
    }

    private static JournalEntry entry(LocalDate on, String number, List<Line> lines) {
        return new JournalEntry("GEN", on, on, number, "", null, null, lines, UUID.randomUUID());
    }

    /** What an entry posted, summed by account. */
    @Transactional(readOnly = true)
    public String of(long entry) {
        return db
                .select(JOURNAL_LINE.account().NUMBER, sum(JOURNAL_LINE.DEBIT.minus(JOURNAL_LINE.CREDIT)))
                .from(JOURNAL_LINE)
                .where(JOURNAL_LINE.ENTRY_ID.eq(entry))
                .groupBy(JOURNAL_LINE.account().NUMBER)
                .orderBy(JOURNAL_LINE.account().NUMBER)
                .fetch()
                .stream()
                .map(row -> row.value1() + " " + row.value2().setScale(2).toPlainString())
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
