package ballast.statements;

import static ballast.statements.Balances.exact;
import static db.accounting.Tables.ACCOUNT;
import static db.accounting.Tables.BALANCES_AT;
import static db.accounting.Tables.JOURNAL_ENTRY;
import static db.accounting.Tables.JOURNAL_LINE;
import static db.parties.Tables.PARTY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.jsonbObjectAgg;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.stringAggDistinct;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.SQLDataType.VARCHAR;

import ballast.platform.company.Companies;
import ballast.platform.db.Listing;
import ballast.platform.db.Page;
import ballast.platform.db.Scope;
import ballast.platform.problem.RuleViolation;
import ballast.statements.GeneralLedger.Line;
import db.accounting.tables.BalancesAt;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one account of the general ledger. */
@Component
public class GeneralLedgers {

    private static final Field<BigDecimal> MOVED = field(name("page", "moved"), BigDecimal.class);
    private static final Field<BigDecimal> OPENING = field(name("opening"), BigDecimal.class);
    private static final Field<BigDecimal> CLOSING = field(name("closing"), BigDecimal.class);
    private static final Field<Integer> SIZE = field(name("size"), Integer.class);
    private static final Field<String> CONTRA = field(name("contra"), String.class);
    private static final Field<String> WORDS = field(name("words"), String.class);

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
        var rows = query(account, period, page).fetch();
        RuleViolation.require(!rows.isEmpty(), "ledger_account_is_known", account);
        var head = rows.getFirst();
        var opening = exact(head.get(OPENING), currency);
        return new GeneralLedger(
                currency,
                account,
                head.get(ACCOUNT.NUMBER),
                head.get(ACCOUNT.NAME),
                period,
                opening,
                exact(head.get(CLOSING), currency),
                page.offset(),
                head.get(SIZE),
                rows.stream()
                        .filter(row -> row.get(JOURNAL_ENTRY.ID) != null)
                        .map(row -> line(row, opening, currency))
                        .toList());
    }

    private Select<? extends Record> query(int account, DateRange period, Page page) {
        var l = JOURNAL_LINE.as("page");
        var lines = pageOf(account, period, page).asTable("page");
        return db.select(ACCOUNT.NUMBER, ACCOUNT.NAME)
                .select(OPENING, CLOSING)
                .select(
                        page.counts()
                                ? size(account, period).as(SIZE)
                                : inline(-1).as(SIZE))
                .select(l.LINE_NO, l.DEBIT, l.CREDIT, MOVED)
                .select(JOURNAL_ENTRY.ID, JOURNAL_ENTRY.POSTING_ON, JOURNAL_ENTRY.DOCUMENT_ON, JOURNAL_ENTRY.NUMBER)
                .select(coalesce(nullif(l.TEXT, ""), JOURNAL_ENTRY.TEXT).as(WORDS))
                .select(JOURNAL_ENTRY.SOURCE, JOURNAL_ENTRY.SOURCE_ID, PARTY.NAME)
                .select(contra(l).as(CONTRA))
                .from(ACCOUNT)
                .crossJoin(balances(account, period))
                .leftJoin(lines)
                .on(trueCondition())
                .leftJoin(JOURNAL_ENTRY)
                .on(JOURNAL_ENTRY.ID.eq(l.ENTRY_ID))
                .leftJoin(PARTY)
                .on(PARTY.ID.eq(l.PARTY_ID))
                .where(ACCOUNT.ID.eq(account))
                .orderBy(l.POSTING_ON, l.ENTRY_ID, l.LINE_NO);
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

    /** The accounts are read once for the whole page, not joined for each of its lines. */
    private static Field<String> contra(db.accounting.tables.JournalLine l) {
        var other = JOURNAL_LINE.as("other");
        var named = ACCOUNT.as("named");
        var numbers = field(
                select(jsonbObjectAgg(named.ID.cast(VARCHAR), named.NUMBER)).from(named));
        var number = jsonbGetAttributeAsText(numbers, other.ACCOUNT_ID.cast(VARCHAR));
        return field(select(stringAggDistinct(number, ", ").orderBy(number))
                .from(other)
                .where(other.ENTRY_ID.eq(l.ENTRY_ID))
                .and(other.DEBIT.eq(BigDecimal.ZERO).ne(l.DEBIT.eq(BigDecimal.ZERO))));
    }

    private static Line line(Record row, BigDecimal opening, String currency) {
        return new Line(
                row.get(JOURNAL_ENTRY.ID),
                row.get(JOURNAL_LINE.as("page").LINE_NO),
                row.get(JOURNAL_ENTRY.POSTING_ON),
                row.get(JOURNAL_ENTRY.DOCUMENT_ON),
                row.get(JOURNAL_ENTRY.NUMBER),
                row.get(WORDS),
                row.get(PARTY.NAME),
                row.get(CONTRA),
                exact(row.get(JOURNAL_LINE.as("page").DEBIT), currency),
                exact(row.get(JOURNAL_LINE.as("page").CREDIT), currency),
                opening.add(exact(row.get(MOVED), currency)),
                row.get(JOURNAL_ENTRY.SOURCE),
                row.get(JOURNAL_ENTRY.SOURCE_ID));
    }
}
