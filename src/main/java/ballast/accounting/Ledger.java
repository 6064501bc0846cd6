package ballast.accounting;

import static db.accounting.Tables.JOURNAL_ENTRY;
import static db.accounting.Tables.JOURNAL_LINE;
import static db.accounting.Tables.JOURNAL_LINE_DIMENSION;
import static org.jooq.Records.intoMap;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import ballast.accounting.AccountRef.Control;
import ballast.accounting.JournalEntry.Claim;
import ballast.accounting.JournalEntry.Line;
import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import ballast.platform.problem.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one way into the books, inside the transaction of the document that posts. */
@Component
public class Ledger {

    private final DSLContext db;
    private final Companies companies;
    private final OpenItems items;
    private final Settlements settlements;
    private final EntryWriter writer;

    Ledger(DSLContext db, Companies companies, OpenItems items, Settlements settlements) {
        this.db = db;
        this.companies = companies;
        this.items = items;
        this.settlements = settlements;
        this.writer = new EntryWriter(db);
    }

    /** Posts the entry and opens its items. The entry's number is its document's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long post(JournalEntry entry) {
        return write(entry).entry();
    }

    /** Posts many entries, such as an import's, in one go: all of them or none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void postAll(List<JournalEntry> entries) {
        if (!entries.isEmpty()) {
            writer.insertAll(entries);
        }
    }

    EntryWriter.Posted write(JournalEntry entry) {
        return writer.insert(entry, null);
    }

    /** Posts the opposite of an entry, for the same document, and settles the items of both against each other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long reverse(long entryId, LocalDate on, String number, String text) {
        return reverseBy(entryId, mirror(entryId, on, number, text));
    }

    /** The same by an entry whose other lines differ, such as those of stock that is worth something else by now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long reverseBy(long entryId, JournalEntry opposite) {
        settlements.lockEntry(entryId);
        var opened = items.ofEntry(entryId);
        for (var item : opened) {
            RuleViolation.require(
                    item.settled().isZero() && item.ledgerSettled().isZero(),
                    "settled_item_is_released_first",
                    item.number());
        }
        var mirror = writer.insert(opposite, entryId).entry();
        var pairs = items.ofEntry(mirror);
        for (int i = 0; i < opened.size(); i++) {
            settlements.settle(
                    List.of(Settlements.Part.all(opened.get(i)), Settlements.Part.all(pairs.get(i))),
                    opposite.postingOn(),
                    mirror);
        }
        return mirror;
    }

    private JournalEntry mirror(long entryId, LocalDate on, String number, String text) {
        var original = db.select(
                        JOURNAL_ENTRY.journal().CODE,
                        JOURNAL_ENTRY.POSTING_ON,
                        JOURNAL_ENTRY.SOURCE,
                        JOURNAL_ENTRY.SOURCE_ID,
                        JOURNAL_ENTRY.REVERSES_ID)
                .from(JOURNAL_ENTRY)
                .where(JOURNAL_ENTRY.ID.eq(entryId))
                .fetchOptional()
                .orElseThrow(() -> new RuleViolation("journal_entry_exists", entryId));
        RuleViolation.require(original.value5() == null, "a_reversal_is_not_reversed");
        RuleViolation.require(
                !on.isBefore(original.value2()), "a_reversal_is_not_before_its_original", original.value2());
        return new JournalEntry(
                original.value1(),
                on,
                on,
                number,
                text,
                original.value3(),
                original.value4(),
                lines(entryId).stream().map(Line::opposite).toList(),
                UUID.randomUUID());
    }

    private List<Line> lines(long entryId) {
        return db.select(
                        row(
                                        JOURNAL_LINE.account().ID,
                                        JOURNAL_LINE.account().NUMBER,
                                        JOURNAL_LINE.account().CONTROL.convertFrom(Control::valueOf))
                                .mapping(AccountRef::new),
                        row(
                                        JOURNAL_LINE.DEBIT.minus(JOURNAL_LINE.CREDIT),
                                        val(companies.current().currencyCode()))
                                .mapping(Money::round),
                        row(JOURNAL_LINE.AMOUNT, JOURNAL_LINE.CURRENCY_CODE).mapping(Money::round),
                        row(JOURNAL_LINE.PARTY_ID, JOURNAL_LINE.DUE_ON).mapping(Ledger::claim),
                        JOURNAL_LINE.TAX_CODE_ID,
                        multiset(select(JOURNAL_LINE_DIMENSION.DIMENSION_ID, JOURNAL_LINE_DIMENSION.DIMENSION_VALUE_ID)
                                        .from(JOURNAL_LINE_DIMENSION)
                                        .where(JOURNAL_LINE_DIMENSION.ENTRY_ID.eq(JOURNAL_LINE.ENTRY_ID))
                                        .and(JOURNAL_LINE_DIMENSION.LINE_NO.eq(JOURNAL_LINE.LINE_NO)))
                                .convertFrom(all -> all.collect(intoMap())),
                        JOURNAL_LINE.TEXT)
                .from(JOURNAL_LINE)
                .where(JOURNAL_LINE.ENTRY_ID.eq(entryId))
                .orderBy(JOURNAL_LINE.LINE_NO)
                .fetch(mapping(Line::new));
    }

    private static @Nullable Claim claim(@Nullable Long party, @Nullable LocalDate dueOn) {
        return party == null || dueOn == null ? null : Claim.due(party, dueOn);
    }
}
