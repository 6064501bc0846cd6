package ballast.accounting;

import static db.accounting.Tables.ENTRY_SEAL;
import static db.accounting.Tables.JOURNAL_ENTRY;
import static db.accounting.Tables.JOURNAL_LINE;
import static db.accounting.Tables.JOURNAL_LINE_DIMENSION;
import static db.platform.Tables.APP_USER;
import static org.jooq.Records.intoMap;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import ballast.accounting.PostedEntry.Line;
import ballast.accounting.PostedEntry.Link;
import ballast.platform.db.Listing;
import ballast.platform.db.Page;
import ballast.platform.problem.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The journal, for reading. */
@Component
public class JournalEntries {

    static final Map<String, Field<?>> SORTABLE = Map.of(
            "postingOn", JOURNAL_ENTRY.POSTING_ON,
            "number", JOURNAL_ENTRY.NUMBER,
            "journal", JOURNAL_ENTRY.journal().CODE,
            "text", JOURNAL_ENTRY.TEXT);

    private final DSLContext db;

    JournalEntries(DSLContext db) {
        this.db = db;
    }

    /**
     * @param amount sum of the debits
     * @param sequence place in the sealed journal; null until the sealing pass has come by
     */
    public record Row(
            long id,
            LocalDate postingOn,
            String number,
            String journal,
            String text,
            @Nullable String source,
            @Nullable Long sourceId,
            BigDecimal amount,
            boolean reversed,
            @Nullable Long sequence)
            implements Serializable {}

    private static Field<@Nullable Long> sequence() {
        return field(select(ENTRY_SEAL.SEQUENCE).from(ENTRY_SEAL).where(ENTRY_SEAL.ENTRY_ID.eq(JOURNAL_ENTRY.ID)));
    }

    @RolesAllowed(AccountingPermissions.ENTRY_READ)
    @Transactional(readOnly = true)
    public Listing<Row> page(EntryFilter filter, Page page) {
        var reversal = JOURNAL_ENTRY.as("reversal");
        var rows = db.select(
                        JOURNAL_ENTRY.ID,
                        JOURNAL_ENTRY.POSTING_ON,
                        JOURNAL_ENTRY.NUMBER,
                        JOURNAL_ENTRY.journal().CODE,
                        JOURNAL_ENTRY.TEXT,
                        JOURNAL_ENTRY.SOURCE,
                        JOURNAL_ENTRY.SOURCE_ID,
                        field(select(sum(JOURNAL_LINE.DEBIT))
                                .from(JOURNAL_LINE)
                                .where(JOURNAL_LINE.ENTRY_ID.eq(JOURNAL_ENTRY.ID))),
                        field(exists(selectOne().from(reversal).where(reversal.REVERSES_ID.eq(JOURNAL_ENTRY.ID)))),
                        sequence())
                .from(JOURNAL_ENTRY)
                .where(filter.condition())
                .orderBy(page.orderBy(SORTABLE, JOURNAL_ENTRY.ID, true))
                .limit(page.limit())
                .offset(page.offset())
                .fetch(mapping(Row::new));
        return Listing.counted(db, page, rows, selectOne().from(JOURNAL_ENTRY).where(filter.condition()));
    }

    @RolesAllowed(AccountingPermissions.ENTRY_READ)
    @Transactional(readOnly = true)
    public PostedEntry get(long id) {
        var other = JOURNAL_ENTRY.as("other");
        return db.select(
                        JOURNAL_ENTRY.ID,
                        JOURNAL_ENTRY.journal().CODE,
                        JOURNAL_ENTRY.NUMBER,
                        JOURNAL_ENTRY.POSTING_ON,
                        JOURNAL_ENTRY.DOCUMENT_ON,
                        JOURNAL_ENTRY.TEXT,
                        JOURNAL_ENTRY.SOURCE,
                        JOURNAL_ENTRY.SOURCE_ID,
                        field(select(row(other.ID, other.NUMBER).mapping(Link::new))
                                .from(other)
                                .where(other.ID.eq(JOURNAL_ENTRY.REVERSES_ID))),
                        field(select(row(other.ID, other.NUMBER).mapping(Link::new))
                                .from(other)
                                .where(other.REVERSES_ID.eq(JOURNAL_ENTRY.ID))),
                        coalesce(
                                field(select(APP_USER.NAME)
                                        .from(APP_USER)
                                        .where(APP_USER.ID.eq(JOURNAL_ENTRY.POSTED_BY))),
                                ""),
                        JOURNAL_ENTRY.POSTED_AT,
                        sequence(),
                        lines())
                .from(JOURNAL_ENTRY)
                .where(JOURNAL_ENTRY.ID.eq(id))
                .fetchOptional(mapping(PostedEntry::new))
                .orElseThrow(() -> new RuleViolation("journal_entry_exists", id));
    }

    private static Field<List<Line>> lines() {
        var value = JOURNAL_LINE_DIMENSION.dimensionValue();
        return multiset(select(
                                JOURNAL_LINE.LINE_NO,
                                JOURNAL_LINE.account().NUMBER,
                                JOURNAL_LINE.account().NAME,
                                JOURNAL_LINE.DEBIT,
                                JOURNAL_LINE.CREDIT,
                                JOURNAL_LINE.CURRENCY_CODE,
                                JOURNAL_LINE.AMOUNT,
                                JOURNAL_LINE.PARTY_ID,
                                JOURNAL_LINE.party().NAME,
                                JOURNAL_LINE.taxCode().CODE,
                                multiset(select(JOURNAL_LINE_DIMENSION.DIMENSION_ID, value.CODE)
                                                .from(JOURNAL_LINE_DIMENSION)
                                                .where(JOURNAL_LINE_DIMENSION.ENTRY_ID.eq(JOURNAL_LINE.ENTRY_ID))
                                                .and(JOURNAL_LINE_DIMENSION.LINE_NO.eq(JOURNAL_LINE.LINE_NO)))
                                        .convertFrom(all -> all.collect(intoMap())),
                                JOURNAL_LINE.TEXT)
                        .from(JOURNAL_LINE)
                        .where(JOURNAL_LINE.ENTRY_ID.eq(JOURNAL_ENTRY.ID))
                        .orderBy(JOURNAL_LINE.LINE_NO))
                .convertFrom(all -> all.map(mapping(Line::new)));
    }
}
