package ballast.statements;

import static ballast.statements.Balances.exact;
import static db.accounting.Tables.JOURNAL_ENTRY;
import static db.accounting.Tables.OPEN_ITEM;
import static db.parties.Tables.PARTY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import ballast.statements.Ageing.Buckets;
import ballast.statements.Ageing.Item;
import ballast.statements.Ageing.Line;
import ballast.statements.Ageing.Side;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads who owed what at the end of a day. */
@Component
public class Ageings {

    private static final Field<Long> OWING = field(name("owed", "party_id"), Long.class);

    private final DSLContext db;
    private final Companies companies;

    Ageings(DSLContext db, Companies companies) {
        this.db = db;
        this.companies = companies;
    }

    @RolesAllowed(StatementsPermissions.REPORT_READ)
    @Transactional(readOnly = true)
    public Ageing of(Side side, LocalDate day) {
        var currency = companies.current().currencyCode();
        var due = OpenAmounts.DUE_ON;
        var owed = select(
                        OpenAmounts.PARTY,
                        due(due.ge(day)),
                        due(due.between(day.minusDays(30), day.minusDays(1))),
                        due(due.between(day.minusDays(60), day.minusDays(31))),
                        due(due.between(day.minusDays(90), day.minusDays(61))),
                        due(due.lt(day.minusDays(90))))
                .from(OpenAmounts.at(day, side))
                .groupBy(OpenAmounts.PARTY)
                .asTable("owed", "party_id", "not_due", "to_30", "to_60", "to_90", "over_90");
        var lines = db
                .select(
                        PARTY.ID,
                        PARTY.NUMBER,
                        PARTY.NAME,
                        amount("not_due"),
                        amount("to_30"),
                        amount("to_60"),
                        amount("to_90"),
                        amount("over_90"))
                .from(owed)
                .join(PARTY)
                .on(PARTY.ID.eq(OWING))
                .orderBy(PARTY.NAME, PARTY.ID)
                .fetch(mapping((id, number, name, a, b, c, d, e) ->
                        new Line(id, number, name, buckets(side, currency, a, b, c, d, e))))
                .stream()
                .filter(line -> line.buckets().all().stream().anyMatch(bucket -> bucket.signum() != 0))
                .toList();
        var nothing = BigDecimal.ZERO.setScale(Money.digits(currency));
        var total = lines.stream()
                .map(Line::buckets)
                .reduce(new Buckets(nothing, nothing, nothing, nothing, nothing), Buckets::plus);
        return new Ageing(currency, side, day, lines, total);
    }

    /** The party's items that were open at the end of the day, the oldest first. */
    @RolesAllowed(StatementsPermissions.REPORT_READ)
    @Transactional(readOnly = true)
    public List<Item> items(Side side, LocalDate day, long party) {
        var currency = companies.current().currencyCode();
        var i = OPEN_ITEM;
        var open = sum(OpenAmounts.AMOUNT);
        return db.select(
                        i.ID,
                        i.ENTRY_ID,
                        i.NUMBER,
                        i.DOCUMENT_ON,
                        i.DUE_ON,
                        i.CURRENCY_CODE,
                        i.AMOUNT,
                        open,
                        JOURNAL_ENTRY.SOURCE,
                        JOURNAL_ENTRY.SOURCE_ID)
                .from(OpenAmounts.of(party, day, side))
                .join(i)
                .on(i.ID.eq(OpenAmounts.ITEM))
                .join(JOURNAL_ENTRY)
                .on(JOURNAL_ENTRY.ID.eq(i.ENTRY_ID))
                .groupBy(i.ID, JOURNAL_ENTRY.ID)
                .having(open.ne(BigDecimal.ZERO))
                .orderBy(i.DUE_ON, i.ID)
                .fetch(mapping((id, entry, number, documentOn, dueOn, code, amount, left, source, sourceId) -> new Item(
                        id,
                        entry,
                        number,
                        documentOn,
                        dueOn,
                        code,
                        side.of(exact(amount, code)),
                        side.of(exact(left, currency)),
                        Math.max(0, ChronoUnit.DAYS.between(dueOn, day)),
                        source,
                        sourceId)));
    }

    private static Field<BigDecimal> due(Condition when) {
        return coalesce(sum(OpenAmounts.AMOUNT).filterWhere(when), inline(BigDecimal.ZERO));
    }

    private static Field<BigDecimal> amount(String bucket) {
        return field(name("owed", bucket), BigDecimal.class);
    }

    private static Buckets buckets(
            Side side, String currency, BigDecimal a, BigDecimal b, BigDecimal c, BigDecimal d, BigDecimal e) {
        return new Buckets(
                side.of(exact(a, currency)),
                side.of(exact(b, currency)),
                side.of(exact(c, currency)),
                side.of(exact(d, currency)),
                side.of(exact(e, currency)));
    }
}
