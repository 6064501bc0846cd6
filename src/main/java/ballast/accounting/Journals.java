package ballast.accounting;

import static db.accounting.Tables.JOURNAL;
import static org.jooq.Records.mapping;

import ballast.platform.problem.RuleViolation;
import ballast.platform.problem.Stale;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The journals of a company. */
@Component
public class Journals {

    /** A book of entries of one kind, such as sales or bank. */
    public record Journal(int id, String code, String name, int version) implements Serializable {}

    private final DSLContext db;

    Journals(DSLContext db) {
        this.db = db;
    }

    @RolesAllowed({
        AccountingPermissions.SETTINGS_READ,
        AccountingPermissions.ENTRY_READ,
        AccountingPermissions.ENTRY_POST,
        AccountingPermissions.TEMPLATE_READ
    })
    @Transactional(readOnly = true)
    public List<Journal> list() {
        return db.select(JOURNAL.ID, JOURNAL.CODE, JOURNAL.NAME, JOURNAL.VERSION)
                .from(JOURNAL)
                .orderBy(JOURNAL.CODE)
                .fetch(mapping(Journal::new));
    }

    @RolesAllowed({
        AccountingPermissions.SETTINGS_READ,
        AccountingPermissions.ENTRY_READ,
        AccountingPermissions.ENTRY_POST
    })
    @Transactional(readOnly = true)
    public Journal get(int id) {
        return list().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    @RolesAllowed(AccountingPermissions.SETTINGS_EDIT)
    @Transactional
    public Journal save(Journal journal) {
        if (journal.code().isBlank()) {
            throw RuleViolation.at("code", "journal_code_is_given");
        }
        var row = journal.id() == 0
                ? db.newRecord(JOURNAL)
                : db.fetchOptional(JOURNAL, JOURNAL.ID.eq(journal.id())).orElseThrow(Stale::new);
        if (journal.id() != 0) {
            row.setVersion(journal.version());
        }
        row.setCode(journal.code());
        row.setName(journal.name());
        row.store();
        return new Journal(row.getId(), row.getCode(), row.getName(), row.getVersion());
    }
}
