package ballast.accounting;

import static db.accounting.Tables.JOURNAL;
import static db.accounting.Tables.JOURNAL_ENTRY;
import static db.accounting.Tables.JOURNAL_LINE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.list;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;

/** Writes the heads and lines of many entries by one statement each: a column of values travels as one array. */
final class EntryBatch {

    private static final String ROWS = "rows";

    private record Numbered(long entry, int no, JournalEntry of, JournalEntry.Line line) {}

    /** A column of the table that is filled, and its value for each row. */
    private record Column<T, V>(TableField<?, V> target, Function<T, V> value) {

        @SuppressWarnings("unchecked") // there is no array of V to be had but this one
        Field<V[]> bound(List<T> rows) {
            var values = rows.stream().map(value).toArray(n -> (V[]) Array.newInstance(target.getType(), n));
            return val(values, target.getDataType().getArrayDataType());
        }

        Field<V> read() {
            return field(name(ROWS, target.getName()), target.getDataType());
        }
    }

    private static final List<Column<JournalEntry, ?>> HEAD = List.of(
            new Column<>(JOURNAL_ENTRY.NUMBER, JournalEntry::number),
            new Column<>(JOURNAL_ENTRY.POSTING_ON, JournalEntry::postingOn),
            new Column<>(JOURNAL_ENTRY.DOCUMENT_ON, JournalEntry::documentOn),
            new Column<>(JOURNAL_ENTRY.TEXT, JournalEntry::text),
            new Column<>(JOURNAL_ENTRY.SOURCE, JournalEntry::source),
            new Column<>(JOURNAL_ENTRY.SOURCE_ID, JournalEntry::sourceId),
            new Column<>(JOURNAL_ENTRY.LINE_COUNT, entry -> entry.lines().size()),
            new Column<>(JOURNAL_ENTRY.COMMAND_ID, JournalEntry::commandId));

    private static final List<Column<Numbered, ?>> LINE = List.of(
            new Column<>(JOURNAL_LINE.ENTRY_ID, Numbered::entry),
            new Column<>(JOURNAL_LINE.LINE_NO, Numbered::no),
            new Column<>(JOURNAL_LINE.LINE_COUNT, row -> row.of().lines().size()),
            new Column<>(JOURNAL_LINE.POSTING_ON, row -> row.of().postingOn()),
            new Column<>(JOURNAL_LINE.ACCOUNT_ID, row -> row.line().account().id()),
            new Column<>(JOURNAL_LINE.DEBIT, row -> row.line().ledger().amount().max(BigDecimal.ZERO)),
            new Column<>(
                    JOURNAL_LINE.CREDIT,
                    row -> row.line().ledger().amount().negate().max(BigDecimal.ZERO)),
            new Column<>(JOURNAL_LINE.CURRENCY_CODE, row -> row.line().foreign().currency()),
            new Column<>(JOURNAL_LINE.AMOUNT, row -> row.line().foreign().amount()),
            new Column<>(JOURNAL_LINE.PARTY_ID, row -> {
                var claim = row.line().claim();
                return claim == null ? null : claim.party();
            }),
            new Column<>(JOURNAL_LINE.TAX_CODE_ID, row -> row.line().taxCode()),
            new Column<>(JOURNAL_LINE.DUE_ON, row -> {
                var claim = row.line().claim();
                return claim == null ? null : claim.dueOn();
            }),
            new Column<>(JOURNAL_LINE.TEXT, row -> row.line().text()));

    private final DSLContext db;

    EntryBatch(DSLContext db) {
        this.db = db;
    }

    /** The ids, in the order of the entries, whose lines are all written. */
    Map<JournalEntry, Long> insert(List<JournalEntry> entries) {
        var ids = new LinkedHashMap<UUID, Long>();
        for (var journal :
                entries.stream().map(JournalEntry::journal).distinct().toList()) {
            ids.putAll(heads(
                    journal,
                    entries.stream()
                            .filter(entry -> entry.journal().equals(journal))
                            .toList()));
        }
        var written = new LinkedHashMap<JournalEntry, Long>();
        var lines = new ArrayList<Numbered>();
        for (var entry : entries) {
            long id = Objects.requireNonNull(ids.get(entry.commandId()));
            written.put(entry, id);
            for (int i = 0; i < entry.lines().size(); i++) {
                lines.add(new Numbered(id, i + 1, entry, entry.lines().get(i)));
            }
        }
        db.insertInto(JOURNAL_LINE)
                .columns(LINE.stream().map(Column::target).toList())
                .select(select(LINE.stream().map(Column::read).toList()).from(rows(LINE, lines)))
                .execute();
        return written;
    }

    private Map<UUID, Long> heads(String journal, List<JournalEntry> entries) {
        Stream<Field<?>> targets =
                Stream.concat(Stream.of(JOURNAL_ENTRY.JOURNAL_ID), HEAD.stream().map(Column::target));
        Stream<Field<?>> values =
                Stream.concat(Stream.of(JOURNAL.ID), HEAD.stream().map(Column::read));
        return db.insertInto(JOURNAL_ENTRY)
                .columns(targets.toList())
                .select(select(values.toList())
                        .from(JOURNAL)
                        .crossJoin(rows(HEAD, entries))
                        .where(JOURNAL.CODE.eq(journal)))
                .returningResult(JOURNAL_ENTRY.COMMAND_ID, JOURNAL_ENTRY.ID)
                .fetchMap(JOURNAL_ENTRY.COMMAND_ID, JOURNAL_ENTRY.ID);
    }

    private static <T> Table<Record> rows(List<Column<T, ?>> columns, List<T> rows) {
        return table(
                        "unnest({0})",
                        list(columns.stream().map(column -> column.bound(rows)).toList()))
                .as(
                        ROWS,
                        columns.stream()
                                .map(column -> column.target().getName())
                                .toArray(String[]::new));
    }
}
