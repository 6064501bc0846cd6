package ballast.accounting;

import static db.accounting.Tables.JOURNAL;
import static db.accounting.Tables.JOURNAL_ENTRY;
import static db.accounting.Tables.JOURNAL_LINE;
import static db.accounting.Tables.JOURNAL_LINE_DIMENSION;
import static db.accounting.Tables.OPEN_ITEM;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.select;

import ballast.platform.problem.RuleViolation;
import db.accounting.tables.records.OpenItemRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;

/** Writes an entry down: head, lines, dimensions and the items it opens, in that order. */
final class EntryWriter {

    private final DSLContext db;

    EntryWriter(DSLContext db) {
        this.db = db;
    }

    /** An entry in the books, and the last item it opened on each control account. */
    record Posted(long entry, Map<AccountRef, Long> items) {}

    Posted insert(JournalEntry entry, @Nullable Long reverses) {
        var id = insertHead(entry, reverses);
        insertLines(id, entry);
        insertDimensions(id, entry);
        return new Posted(id, insertOpenItems(id, entry));
    }

    /** Many entries at once, by a statement for all heads and one for all lines. */
    void insertAll(List<JournalEntry> entries) {
        new EntryBatch(db).insert(entries).forEach((entry, id) -> {
            insertDimensions(id, entry);
            insertOpenItems(id, entry);
        });
    }

    private long insertHead(JournalEntry entry, @Nullable Long reverses) {
        return Objects.requireNonNull(db.insertInto(JOURNAL_ENTRY)
                        .set(
                                JOURNAL_ENTRY.JOURNAL_ID,
                                select(JOURNAL.ID).from(JOURNAL).where(JOURNAL.CODE.eq(entry.journal())))
                        .set(JOURNAL_ENTRY.NUMBER, entry.number())
                        .set(JOURNAL_ENTRY.POSTING_ON, entry.postingOn())
                        .set(JOURNAL_ENTRY.DOCUMENT_ON, entry.documentOn())
                        .set(JOURNAL_ENTRY.TEXT, entry.text())
                        .set(JOURNAL_ENTRY.SOURCE, entry.source())
                        .set(JOURNAL_ENTRY.SOURCE_ID, entry.sourceId())
                        .set(JOURNAL_ENTRY.LINE_COUNT, entry.lines().size())
                        .set(JOURNAL_ENTRY.REVERSES_ID, reverses)
                        .set(JOURNAL_ENTRY.COMMAND_ID, entry.commandId())
                        .returningResult(JOURNAL_ENTRY.ID)
                        .fetchOne())
                .value1();
    }

    private void insertLines(long id, JournalEntry entry) {
        var insert = db.insertInto(
                JOURNAL_LINE,
                JOURNAL_LINE.ENTRY_ID,
                JOURNAL_LINE.LINE_NO,
                JOURNAL_LINE.LINE_COUNT,
                JOURNAL_LINE.POSTING_ON,
                JOURNAL_LINE.ACCOUNT_ID,
                JOURNAL_LINE.DEBIT,
                JOURNAL_LINE.CREDIT,
                JOURNAL_LINE.CURRENCY_CODE,
                JOURNAL_LINE.AMOUNT,
                JOURNAL_LINE.PARTY_ID,
                JOURNAL_LINE.TAX_CODE_ID,
                JOURNAL_LINE.DUE_ON,
                JOURNAL_LINE.TEXT);
        int no = 0;
        for (var line : entry.lines()) {
            var amount = line.ledger().amount();
            var claim = line.claim();
            insert = insert.values(
                    id,
                    ++no,
                    entry.lines().size(),
                    entry.postingOn(),
                    line.account().id(),
                    amount.max(BigDecimal.ZERO),
                    amount.negate().max(BigDecimal.ZERO),
                    line.foreign().currency(),
                    line.foreign().amount(),
                    claim == null ? null : claim.party(),
                    line.taxCode(),
                    claim == null ? null : claim.dueOn(),
                    line.text());
        }
        insert.execute();
    }

    private void insertDimensions(long id, JournalEntry entry) {
        var inserts = new ArrayList<Query>();
        for (int i = 0; i < entry.lines().size(); i++) {
            for (var value : entry.lines().get(i).dimensions().entrySet()) {
                inserts.add(db.insertInto(JOURNAL_LINE_DIMENSION)
                        .set(JOURNAL_LINE_DIMENSION.ENTRY_ID, id)
                        .set(JOURNAL_LINE_DIMENSION.LINE_NO, i + 1)
                        .set(JOURNAL_LINE_DIMENSION.DIMENSION_ID, value.getKey())
                        .set(JOURNAL_LINE_DIMENSION.DIMENSION_VALUE_ID, value.getValue()));
            }
        }
        if (!inserts.isEmpty()) {
            db.batch(inserts).execute();
        }
    }

    private Map<AccountRef, Long> insertOpenItems(long id, JournalEntry entry) {
        var accounts = new HashMap<Integer, AccountRef>();
        var items = new ArrayList<OpenItemRecord>();
        for (int i = 0; i < entry.lines().size(); i++) {
            var account = entry.lines().get(i).account();
            if (account.control().isSubledger()) {
                items.add(item(id, i + 1, entry, entry.lines().get(i)));
                accounts.put(account.id(), account);
            }
        }
        if (items.isEmpty()) {
            return Map.of();
        }
        return db.insertInto(OPEN_ITEM).set(items).returningResult(OPEN_ITEM.ACCOUNT_ID, OPEN_ITEM.ID).fetch().stream()
                .collect(toMap(
                        row -> Objects.requireNonNull(accounts.get(row.value1())),
                        row -> row.value2(),
                        (first, last) -> last));
    }

    private static OpenItemRecord item(long id, int no, JournalEntry entry, JournalEntry.Line line) {
        var claim = line.claim();
        if (claim == null) {
            throw new RuleViolation(
                    "line_account_takes_postings", line.account().number());
        }
        var discount = claim.discount();
        var item = new OpenItemRecord();
        item.setEntryId(id);
        item.setLineNo(no);
        item.setAccountId(line.account().id());
        item.setPartyId(claim.party());
        item.setNumber(entry.number());
        item.setDocumentOn(entry.documentOn());
        item.setPostingOn(entry.postingOn());
        item.setDueOn(claim.dueOn());
        item.setCurrencyCode(line.foreign().currency());
        item.setAmount(line.foreign().amount());
        item.setLedgerAmount(line.ledger().amount());
        item.setDiscountOn(claim.discountOn());
        item.setDiscount(discount == null ? BigDecimal.ZERO : discount.amount());
        return item;
    }
}
