package ballast.statements;

import static db.accounting.Tables.ACCOUNT;
import static db.accounting.Tables.JOURNAL_ENTRY;
import static db.accounting.Tables.JOURNAL_LINE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import ballast.platform.company.Companies;
import ballast.platform.db.Scope;
import ballast.statements.AccountTree.Account;
import ballast.statements.PlainText.Entry;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** All entries of the company in the formats of plain-text accounting, in ledger currency, as of one moment. */
@Component
public class PlainTextJournal {

    private static final db.accounting.tables.JournalEntry E = JOURNAL_ENTRY.as("page");
    private static final int ENTRIES_IN_MEMORY = 1000;

    private final DSLContext db;
    private final Companies companies;

    PlainTextJournal(DSLContext db, Companies companies) {
        this.db = db;
        this.companies = companies;
    }

    /** For hledger and Ledger. Leaves the writer open. */
    @RolesAllowed(StatementsPermissions.JOURNAL_EXPORT)
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void writeLedger(Writer out) throws IOException {
        write(PlainText.LEDGER, out);
    }

    /** Leaves the writer open. */
    @RolesAllowed(StatementsPermissions.JOURNAL_EXPORT)
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void writeBeancount(Writer out) throws IOException {
        write(PlainText.BEANCOUNT, out);
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    void write(PlainText dialect, Writer out) throws IOException {
        var company = companies.current();
        var since = first();
        dialect.head(out, company.name(), company.currencyCode());
        var names = writeAccounts(dialect, out, company.currencyCode(), since);
        var after = since.minusDays(1);
        long afterId = 0;
        for (var page = page(after, afterId); page.isNotEmpty(); page = page(after, afterId)) {
            for (var line : page) {
                if (line.get(E.ID) != afterId) {
                    afterId = line.get(E.ID);
                    after = line.get(E.POSTING_ON);
                    dialect.entry(out, entry(line));
                }
                var amount = line.get(JOURNAL_LINE.DEBIT).subtract(line.get(JOURNAL_LINE.CREDIT));
                dialect.posting(
                        out,
                        Objects.requireNonNull(names.get(line.get(JOURNAL_LINE.ACCOUNT_ID))),
                        PlainText.amount(amount, company.currencyCode()),
                        line.get(JOURNAL_LINE.TEXT));
            }
        }
        out.flush();
    }

    private LocalDate first() {
        var first = db.select(min(JOURNAL_ENTRY.POSTING_ON))
                .from(JOURNAL_ENTRY)
                .fetchSingle()
                .value1();
        return first == null ? LocalDate.EPOCH : first;
    }

    private Map<Integer, String> writeAccounts(PlainText dialect, Writer out, String currency, LocalDate since)
            throws IOException {
        var accounts = db.select(
                        ACCOUNT.ID,
                        ACCOUNT.NUMBER,
                        ACCOUNT.NAME,
                        ACCOUNT.KIND.convertFrom(Section::valueOf),
                        ACCOUNT.PARENT_ID)
                .from(ACCOUNT)
                .where(ACCOUNT.IS_GROUP.isFalse())
                .orderBy(ACCOUNT.NUMBER, ACCOUNT.ID)
                .fetch(mapping(Account::new));
        var names = dialect.names(accounts);
        for (var account : accounts) {
            dialect.account(out, Objects.requireNonNull(names.get(account.id())), currency, since);
        }
        return names;
    }

    /** The lines of the next entries, by posting date and entry. */
    private Result<? extends Record> page(LocalDate after, long afterId) {
        var e = JOURNAL_ENTRY;
        var entries = select(e.ID, e.POSTING_ON, e.NUMBER, e.TEXT, e.SOURCE, e.SOURCE_ID)
                .from(e)
                .where(e.COMPANY_ID.eq(Scope.current().company()))
                .and(row(e.POSTING_ON, e.ID).gt(after, afterId))
                .orderBy(e.POSTING_ON, e.ID)
                .limit(ENTRIES_IN_MEMORY)
                .asTable(E);
        return db.select(E.ID, E.POSTING_ON, E.NUMBER, E.TEXT, E.SOURCE, E.SOURCE_ID)
                .select(JOURNAL_LINE.ACCOUNT_ID, JOURNAL_LINE.DEBIT, JOURNAL_LINE.CREDIT, JOURNAL_LINE.TEXT)
                .from(entries)
                .join(JOURNAL_LINE)
                .on(JOURNAL_LINE.ENTRY_ID.eq(E.ID))
                .orderBy(E.POSTING_ON, E.ID, JOURNAL_LINE.LINE_NO)
                .fetch();
    }

    private static Entry entry(Record line) {
        var source = line.get(E.SOURCE);
        return new Entry(
                line.get(E.ID),
                line.get(E.POSTING_ON),
                line.get(E.NUMBER),
                line.get(E.TEXT),
                source == null ? null : source + "/" + line.get(E.SOURCE_ID));
    }
}
