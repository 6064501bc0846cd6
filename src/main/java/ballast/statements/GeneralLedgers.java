package ballast.statements;

import static ballast.statements.Balances.exact;
import static db.accounting.Tables.ACCOUNT;
import static db.accounting.Tables.BALANCES_AT;
import static db.accounting.Tables.JOURNAL_ENTRY;
import static db.accounting.Tables.JOURNAL_LINE;
import static db.parties.Tables.PARTY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;

import ballast.platform.company.Companies;
import ballast.platform.db.Listing;
import ballast.platform.db.Page;
import ballast.platform.db.Scope;
import ballast.platform.problem.RuleViolation;
import db.accounting.tables.BalancesAt;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one account of the general ledger. */
@Component
public class GeneralLedgers {

    private static final Field<BigDecimal> MOVED = field(name("page", "moved"), BigDecimal.class);
    private static final Field<Integer> PLACE = field(name("page", "place"), Integer.class);
    private static final Field<BigDecimal> OPENING = field(name("opening"), BigDecimal.class);
    private static final Field<BigDecimal> CLOSING = field(name("closing"), BigDecimal.class);

    private final DSLContext db;
    private final Companies companies;

    GeneralLedgers(DSLContext db, Companies companies) {
        this.db = db;
        this.companies = companies;
    }

    /** The page's lines by posting date; its sorts are ignored, since a running balance has one order only. */
    @RolesAllowed(StatementsPermissions.REPORT_READ)
    @Transactional(readOnly = true)
    public GeneralLedger of(int account, DateRange period, Page page) {
        var currency = companies.current().currencyCode();
        var rows = rows(account, period, page);
        RuleViolation.require(!rows.isEmpty(), "ledger_account_is_known", account);
        var head = rows.getFirst();
        var reading = new LedgerRow.Reading(currency, exact(head.opening(), currency), head.accounts());
        return new GeneralLedger(
                currency,
                account,
                head.account(),
                head.accountName(),
                period,
                reading.opening(),
                exact(head.closing(), currency),
                page.offset(),
                head.size(),
                rows.stream()
                        .filter(row -> row.entry() != null)
                        .map(reading::line)
                        .toList());
    }

    /** What belongs to the whole account comes with the first row only. */
    private List<LedgerRow> rows(int account, DateRange period, Page page) {
        var l = JOURNAL_LINE.as("page");
        var first = PLACE.isNull().or(PLACE.eq(page.offset() + 1));
        return db.select(
                        when(first, ACCOUNT.NUMBER),
                        when(first, ACCOUNT.NAME),
                        when(first, OPENING),
                        when(first, CLOSING),
                        when(first, page.counts() ? size(account, period) : inline(-1)),
                        when(first, accounts()),
                        JOURNAL_ENTRY.ID,
                        l.LINE_NO,
                        JOURNAL_ENTRY.POSTING_ON,
                        JOURNAL_ENTRY.DOCUMENT_ON,
                        JOURNAL_ENTRY.NUMBER,
                        coalesce(nullif(l.TEXT, ""), JOURNAL_ENTRY.TEXT),
                        PARTY.NAME,
                        contra(l),
                        l.DEBIT,
                        l.CREDIT,
                        MOVED,
                        JOURNAL_ENTRY.SOURCE,
                        JOURNAL_ENTRY.SOURCE_ID)
                .from(ACCOUNT)
                .crossJoin(balances(account, period))
                .leftJoin(pageOf(account, period, page).asTable("page"))
                .on(trueCondition())
                .leftJoin(JOURNAL_ENTRY)
                .on(JOURNAL_ENTRY.ID.eq(l.ENTRY_ID))
                .leftJoin(PARTY)
                .on(PARTY.ID.eq(l.PARTY_ID))
                .where(ACCOUNT.ID.eq(account))
                .orderBy(PLACE)
                .fetch(mapping(LedgerRow::new));
    }

    /** By the index on company, account and posting date: the first page reads only its own lines. */
    private static Select<?> pageOf(int account, DateRange period, Page page) {
        var l = JOURNAL_LINE;
        return select(l.ENTRY_ID, l.LINE_NO, l.POSTING_ON, l.DEBIT, l.CREDIT, l.PARTY_ID, l.TEXT)
                .select(sum(l.DEBIT.minus(l.CREDIT))
                        .over()
                        .orderBy(l.POSTING_ON, l.ENTRY_ID, l.LINE_NO)
                        .rowsUnboundedPreceding()
                        .as(MOVED.getUnqualifiedName()))
                .select(rowNumber()
                        .over()
                        .orderBy(l.POSTING_ON, l.ENTRY_ID, l.LINE_NO)
                        .as(PLACE.getUnqualifiedName()))
                .from(l)
                .where(inPeriod(account, period))
                .orderBy(l.POSTING_ON, l.ENTRY_ID, l.LINE_NO)
                .limit(page.limit())
                .offset(page.offset());
    }

    private static Condition inPeriod(int account, DateRange period) {
        return JOURNAL_LINE
                .COMPANY_ID
                .eq(Scope.current().company())
                .and(JOURNAL_LINE.ACCOUNT_ID.eq(account))
                .and(JOURNAL_LINE.POSTING_ON.between(period.from(), period.to()));
    }

    private static Field<Integer> size(int account, DateRange period) {
        return field(selectCount()
                .from(selectOne()
                        .from(JOURNAL_LINE)
                        .where(inPeriod(account, period))
                        .limit(Listing.CAP + 1)
                        .asTable("counted")));
    }

    private static Table<?> balances(int account, DateRange period) {
        var b = BALANCES_AT(new LocalDate[] {period.eve(), period.to()}).as("b");
        return select(
                        balance(b, period.eve()).as(OPENING),
                        balance(b, period.to()).as(CLOSING))
                .from(b)
                .where(b.ACCOUNT_ID.eq(account))
                .asTable("balance");
    }

    /** A sum of its own each time: a filter changes the sum it is put on. */
    private static Field<BigDecimal> balance(BalancesAt b, LocalDate day) {
        return coalesce(sum(b.DEBIT.minus(b.CREDIT)).filterWhere(b.ON_DATE.eq(day)), inline(BigDecimal.ZERO));
    }

    /** Ids and numbers of all accounts, so that they are read once and not for each line. */
    private static Field<List<String>> accounts() {
        var named = ACCOUNT.as("named");
        return array(select(named.ID.concat(inline(" "), named.NUMBER)).from(named))
                .convertFrom(GeneralLedgers::list);
    }

    private static Field<List<Integer>> contra(db.accounting.tables.JournalLine l) {
        var other = JOURNAL_LINE.as("other");
        return array(select(other.ACCOUNT_ID)
                        .from(other)
                        .where(other.ENTRY_ID.eq(l.ENTRY_ID))
                        .and(other.DEBIT.eq(BigDecimal.ZERO).ne(l.DEBIT.eq(BigDecimal.ZERO))))
                .convertFrom(GeneralLedgers::list);
    }

    private static <T> List<T> list(T @Nullable [] values) {
        return values == null ? List.of() : List.of(values);
    }
}
