package ballast.accounting;

import static db.accounting.Tables.ENTRY_TEMPLATE;
import static db.accounting.Tables.ENTRY_TEMPLATE_DIMENSION;
import static db.accounting.Tables.ENTRY_TEMPLATE_LINE;
import static db.accounting.Tables.JOURNAL;
import static org.jooq.Records.intoMap;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import ballast.accounting.EntryTemplate.Line;
import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import ballast.platform.problem.RuleViolation;
import ballast.platform.problem.Stale;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The entry templates of a company. */
@Component
public class EntryTemplates {

    private final DSLContext db;
    private final Companies companies;

    EntryTemplates(DSLContext db, Companies companies) {
        this.db = db;
        this.companies = companies;
    }

    @RolesAllowed(AccountingPermissions.TEMPLATE_READ)
    @Transactional(readOnly = true)
    public List<EntryTemplate> list() {
        return fetch(noCondition());
    }

    @RolesAllowed(AccountingPermissions.TEMPLATE_READ)
    @Transactional(readOnly = true)
    public EntryTemplate get(int id) {
        return load(id);
    }

    /** An entry to be looked over and posted. */
    @RolesAllowed(AccountingPermissions.TEMPLATE_READ)
    @Transactional(readOnly = true)
    public ManualEntry instantiate(int id, LocalDate on) {
        return load(id).entry(on, UUID.randomUUID());
    }

    @RolesAllowed(AccountingPermissions.TEMPLATE_EDIT)
    @Transactional
    public EntryTemplate save(EntryTemplate template) {
        template.check();
        var row = template.id() == 0
                ? db.newRecord(ENTRY_TEMPLATE)
                : db.fetchOptional(ENTRY_TEMPLATE, ENTRY_TEMPLATE.ID.eq(template.id()))
                        .orElseThrow(Stale::new);
        if (template.id() != 0) {
            row.setVersion(template.version());
        }
        row.setName(template.name());
        row.setJournalId(db.select(JOURNAL.ID)
                .from(JOURNAL)
                .where(JOURNAL.CODE.eq(template.journal()))
                .fetchOptional(JOURNAL.ID)
                .orElseThrow(() -> RuleViolation.at("journal", "journal_exists", template.journal())));
        row.setText(template.text());
        row.setEveryMonths(template.everyMonths());
        row.setNextOn(template.nextOn());
        row.setLastOn(template.lastOn());
        row.store();
        saveLines(Objects.requireNonNull(row.getId()), template.lines());
        return load(row.getId());
    }

    @RolesAllowed(AccountingPermissions.TEMPLATE_EDIT)
    @Transactional
    public void delete(int id) {
        db.deleteFrom(ENTRY_TEMPLATE).where(ENTRY_TEMPLATE.ID.eq(id)).execute();
    }

    private void saveLines(int template, List<Line> lines) {
        int no = 0;
        for (var line : lines) {
            no++;
            if (line.account() == null) {
                throw RuleViolation.at("lines", "entry_line_has_an_account", no);
            }
            var row = db.newRecord(ENTRY_TEMPLATE_LINE);
            row.setTemplateId(template);
            row.setLineNo(no);
            row.setAccountId(line.account());
            row.setPartyId(line.party());
            row.setDebit(line.debit().amount());
            row.setCredit(line.credit().amount());
            row.setText(line.text());
            db.insertInto(ENTRY_TEMPLATE_LINE)
                    .set(row)
                    .onDuplicateKeyUpdate()
                    .set(row)
                    .execute();
            saveDimensions(template, no, line.dimensions());
        }
        db.deleteFrom(ENTRY_TEMPLATE_LINE)
                .where(ENTRY_TEMPLATE_LINE.TEMPLATE_ID.eq(template))
                .and(ENTRY_TEMPLATE_LINE.LINE_NO.gt(no))
                .execute();
    }

    private void saveDimensions(int template, int line, Map<Integer, Integer> values) {
        db.deleteFrom(ENTRY_TEMPLATE_DIMENSION)
                .where(ENTRY_TEMPLATE_DIMENSION.TEMPLATE_ID.eq(template))
                .and(ENTRY_TEMPLATE_DIMENSION.LINE_NO.eq(line))
                .execute();
        values.forEach((dimension, value) -> db.insertInto(ENTRY_TEMPLATE_DIMENSION)
                .set(ENTRY_TEMPLATE_DIMENSION.TEMPLATE_ID, template)
                .set(ENTRY_TEMPLATE_DIMENSION.LINE_NO, line)
                .set(ENTRY_TEMPLATE_DIMENSION.DIMENSION_ID, dimension)
                .set(ENTRY_TEMPLATE_DIMENSION.DIMENSION_VALUE_ID, value)
                .execute());
    }

    EntryTemplate load(int id) {
        return fetch(ENTRY_TEMPLATE.ID.eq(id)).stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolation("entry_template_exists", id));
    }

    /** Recurring templates whose next date has come and is not past their last. */
    List<EntryTemplate> due(LocalDate on) {
        return fetch(ENTRY_TEMPLATE
                .NEXT_ON
                .le(on)
                .and(ENTRY_TEMPLATE.LAST_ON.isNull().or(ENTRY_TEMPLATE.NEXT_ON.le(ENTRY_TEMPLATE.LAST_ON))));
    }

    /** Whether the due date was still to be done, which it then is not any more. */
    boolean take(int id, LocalDate due, LocalDate next) {
        return db.update(ENTRY_TEMPLATE)
                        .set(ENTRY_TEMPLATE.NEXT_ON, next)
                        .set(ENTRY_TEMPLATE.VERSION, ENTRY_TEMPLATE.VERSION.plus(1))
                        .where(ENTRY_TEMPLATE.ID.eq(id))
                        .and(ENTRY_TEMPLATE.NEXT_ON.eq(due))
                        .execute()
                == 1;
    }

    private List<EntryTemplate> fetch(Condition condition) {
        var ledger = val(companies.current().currencyCode());
        var lines = multiset(select(
                                ENTRY_TEMPLATE_LINE.ACCOUNT_ID,
                                ENTRY_TEMPLATE_LINE.PARTY_ID,
                                row(ENTRY_TEMPLATE_LINE.DEBIT, ledger).mapping(Money::round),
                                row(ENTRY_TEMPLATE_LINE.CREDIT, ledger).mapping(Money::round),
                                ENTRY_TEMPLATE_LINE.TEXT,
                                multiset(select(
                                                        ENTRY_TEMPLATE_DIMENSION.DIMENSION_ID,
                                                        ENTRY_TEMPLATE_DIMENSION.DIMENSION_VALUE_ID)
                                                .from(ENTRY_TEMPLATE_DIMENSION)
                                                .where(ENTRY_TEMPLATE_DIMENSION.TEMPLATE_ID.eq(
                                                        ENTRY_TEMPLATE_LINE.TEMPLATE_ID))
                                                .and(ENTRY_TEMPLATE_DIMENSION.LINE_NO.eq(ENTRY_TEMPLATE_LINE.LINE_NO)))
                                        .convertFrom(all -> all.collect(intoMap())))
                        .from(ENTRY_TEMPLATE_LINE)
                        .where(ENTRY_TEMPLATE_LINE.TEMPLATE_ID.eq(ENTRY_TEMPLATE.ID))
                        .orderBy(ENTRY_TEMPLATE_LINE.LINE_NO))
                .convertFrom(all -> all.map(mapping(Line::new)));
        return db.select(
                        ENTRY_TEMPLATE.ID,
                        ENTRY_TEMPLATE.NAME,
                        ENTRY_TEMPLATE.journal().CODE,
                        ENTRY_TEMPLATE.TEXT,
                        ENTRY_TEMPLATE.EVERY_MONTHS,
                        ENTRY_TEMPLATE.NEXT_ON,
                        ENTRY_TEMPLATE.LAST_ON,
                        lines,
                        ENTRY_TEMPLATE.VERSION)
                .from(ENTRY_TEMPLATE)
                .where(condition)
                .orderBy(ENTRY_TEMPLATE.NAME)
                .fetch(mapping(EntryTemplate::new));
    }
}
