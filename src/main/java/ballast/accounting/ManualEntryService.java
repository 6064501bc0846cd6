package ballast.accounting;

import static db.accounting.Tables.ACCOUNT;
import static db.accounting.Tables.JOURNAL;
import static db.accounting.Tables.JOURNAL_ENTRY;
import static java.util.stream.Collectors.toMap;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import ballast.accounting.AccountRef.Control;
import ballast.platform.problem.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Posts and reverses entries keyed by hand. */
@Component
public class ManualEntryService {

    private final DSLContext db;
    private final Ledger ledger;

    ManualEntryService(DSLContext db, Ledger ledger) {
        this.db = db;
        this.ledger = ledger;
    }

    /** The entry's id; the same command twice is one entry. */
    @RolesAllowed(AccountingPermissions.ENTRY_POST)
    @Transactional
    public long post(ManualEntry entry) {
        return write(entry);
    }

    /** The reversal's id. Entries of documents are reversed by their documents. */
    @RolesAllowed(AccountingPermissions.ENTRY_REVERSE)
    @Transactional
    public long reverse(long entryId, LocalDate on, String text) {
        var original = db.select(JOURNAL_ENTRY.NUMBER, JOURNAL_ENTRY.SOURCE)
                .from(JOURNAL_ENTRY)
                .where(JOURNAL_ENTRY.ID.eq(entryId))
                .fetchOptional()
                .orElseThrow(() -> new RuleViolation("journal_entry_exists", entryId));
        RuleViolation.require(original.value2() == null, "a_document_reverses_its_own_entry", original.value1());
        return ledger.reverse(entryId, on, nextNumber(on), text);
    }

    long write(ManualEntry entry) {
        var before = begin(entry.commandId());
        if (before != null) {
            return before;
        }
        RuleViolation.require(
                db.fetchExists(JOURNAL, JOURNAL.CODE.eq(entry.journal())), "journal_exists", entry.journal());
        var accounts = accounts(entry);
        entry.entry("-", accounts); // so that a wrong entry takes no number
        return ledger.post(entry.entry(nextNumber(entry.postingOn()), accounts));
    }

    private @Nullable Long begin(UUID command) {
        return db.select(function(name("accounting", "begin_entry"), Long.class, val(command)))
                .fetchSingle()
                .value1();
    }

    private String nextNumber(LocalDate on) {
        return db.select(function(
                        name("platform", "next_number"), String.class, val("accounting.journal_entry"), val(on)))
                .fetchSingle()
                .value1();
    }

    private Map<Integer, AccountRef> accounts(ManualEntry entry) {
        return db
                .select(ACCOUNT.ID, ACCOUNT.NUMBER, ACCOUNT.CONTROL.convertFrom(Control::valueOf))
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(
                        entry.lines().stream().map(ManualEntry.Line::account).toList()))
                .fetch(mapping(AccountRef::new))
                .stream()
                .collect(toMap(AccountRef::id, account -> account));
    }
}
