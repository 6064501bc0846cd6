package ballast.accounting;

import static db.accounting.Tables.ENTRY_TEXT;
import static db.accounting.Tables.JOURNAL_ENTRY;
import static db.accounting.Tables.JOURNAL_LINE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import ballast.platform.search.SearchWords;
import java.io.Serializable;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** Which entries a list shows; empty texts and nulls fit all. */
public record EntryFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String text,
        @Nullable Integer account,
        @Nullable Integer journal)
        implements Serializable {

    Condition condition() {
        return noCondition()
                .and(from == null ? noCondition() : JOURNAL_ENTRY.POSTING_ON.ge(from))
                .and(to == null ? noCondition() : JOURNAL_ENTRY.POSTING_ON.le(to))
                .and(journal == null ? noCondition() : JOURNAL_ENTRY.JOURNAL_ID.eq(journal))
                .and(matching(text))
                .and(
                        account == null
                                ? noCondition()
                                : exists(selectOne()
                                        .from(JOURNAL_LINE)
                                        .where(JOURNAL_LINE.ENTRY_ID.eq(JOURNAL_ENTRY.ID))
                                        .and(JOURNAL_LINE.ACCOUNT_ID.eq(account))));
    }

    /** Words of number and text, by their index; what is too short for that begins the number. */
    private static Condition matching(String text) {
        if (text.isBlank()) {
            return noCondition();
        }
        return SearchWords.areIndexed(text)
                ? JOURNAL_ENTRY.ID.in(
                        select(ENTRY_TEXT.ID).from(ENTRY_TEXT).where(SearchWords.in(ENTRY_TEXT.TEXT, text)))
                : JOURNAL_ENTRY.NUMBER.startsWith(text.strip());
    }
}
