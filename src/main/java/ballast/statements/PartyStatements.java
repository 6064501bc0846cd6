package ballast.statements;

import static ballast.statements.Balances.exact;
import static db.accounting.Tables.ACCOUNT;
import static db.accounting.Tables.JOURNAL_ENTRY;
import static db.accounting.Tables.OPEN_ITEM;
import static db.parties.Tables.PARTY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import ballast.platform.problem.RuleViolation;
import ballast.statements.Ageing.Side;
import ballast.statements.PartyStatement.Line;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.ArrayList;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws up statements of account. */
@Component
public class PartyStatements {

    private static final Field<BigDecimal> OPENING = field(name("opening"), BigDecimal.class);

    private final DSLContext db;
    private final Companies companies;

    PartyStatements(DSLContext db, Companies companies) {
        this.db = db;
        this.companies = companies;
    }

    @RolesAllowed(StatementsPermissions.REPORT_READ)
    @Transactional(readOnly = true)
    public PartyStatement of(Side side, long party, DateRange period) {
        var currency = companies.current().currencyCode();
        var rows = read(side, party, period);
        RuleViolation.require(!rows.isEmpty(), "party_of_the_statement_is_known", party);
        var head = rows.getFirst();
        var opening = side.of(exact(head.get(OPENING), currency));
        var balance = opening;
        var lines = new ArrayList<Line>();
        for (var row : rows) {
            if (row.get(OPEN_ITEM.ENTRY_ID) == null) {
                continue;
            }
            var amount = side.of(exact(row.get(OPEN_ITEM.LEDGER_AMOUNT), currency));
            balance = balance.add(amount);
            lines.add(line(row, side, amount, balance));
        }
        return new PartyStatement(
                currency, side, party, head.get(PARTY.NUMBER), head.get(PARTY.NAME), period, opening, lines, balance);
    }

    private Result<? extends Record> read(Side side, long party, DateRange period) {
        var i = OPEN_ITEM;
        var onSide = i.ACCOUNT_ID.in(select(ACCOUNT.ID).from(ACCOUNT).where(ACCOUNT.CONTROL.eq(side.name())));
        return db.select(PARTY.NUMBER, PARTY.NAME)
                .select(before(party, period, onSide).as(OPENING))
                .select(i.ENTRY_ID, i.POSTING_ON, i.DOCUMENT_ON, i.DUE_ON, i.NUMBER)
                .select(i.CURRENCY_CODE, i.AMOUNT, i.LEDGER_AMOUNT)
                .select(JOURNAL_ENTRY.TEXT, JOURNAL_ENTRY.SOURCE, JOURNAL_ENTRY.SOURCE_ID)
                .from(PARTY)
                .leftJoin(i)
                .on(i.PARTY_ID
                        .eq(party)
                        .and(i.POSTING_ON.between(period.from(), period.to()))
                        .and(onSide))
                .leftJoin(JOURNAL_ENTRY)
                .on(JOURNAL_ENTRY.ID.eq(i.ENTRY_ID))
                .where(PARTY.ID.eq(party))
                .orderBy(i.POSTING_ON, i.ENTRY_ID, i.LINE_NO)
                .fetch();
    }

    private static Field<BigDecimal> before(long party, DateRange period, Condition onSide) {
        return field(select(coalesce(sum(OPEN_ITEM.LEDGER_AMOUNT), inline(BigDecimal.ZERO)))
                .from(OPEN_ITEM)
                .where(OPEN_ITEM.PARTY_ID.eq(party))
                .and(OPEN_ITEM.POSTING_ON.lt(period.from()))
                .and(onSide));
    }

    private static Line line(Record row, Side side, BigDecimal amount, BigDecimal balance) {
        var currency = row.get(OPEN_ITEM.CURRENCY_CODE);
        return new Line(
                row.get(OPEN_ITEM.ENTRY_ID),
                row.get(OPEN_ITEM.POSTING_ON),
                row.get(OPEN_ITEM.DOCUMENT_ON),
                row.get(OPEN_ITEM.DUE_ON),
                row.get(OPEN_ITEM.NUMBER),
                row.get(JOURNAL_ENTRY.TEXT),
                new Money(side.of(exact(row.get(OPEN_ITEM.AMOUNT), currency)), currency),
                amount,
                balance,
                row.get(JOURNAL_ENTRY.SOURCE),
                row.get(JOURNAL_ENTRY.SOURCE_ID));
    }
}
