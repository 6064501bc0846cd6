package ballast.accounting;

import static db.accounting.Tables.ACCOUNT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;

import ballast.accounting.Account.Kind;
import ballast.accounting.AccountRef.Control;
import ballast.platform.db.Listing;
import ballast.platform.db.Page;
import ballast.platform.problem.RuleViolation;
import ballast.platform.problem.Stale;
import jakarta.annotation.security.RolesAllowed;
import java.io.Reader;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record10;
import org.jooq.SelectWhereStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The chart of accounts. */
@Component
public class Accounts {

    static final Map<String, Field<?>> SORTABLE =
            Map.of("number", ACCOUNT.NUMBER, "name", ACCOUNT.NAME, "kind", ACCOUNT.KIND, "control", ACCOUNT.CONTROL);

    private final DSLContext db;

    Accounts(DSLContext db) {
        this.db = db;
    }

    /** Which accounts a list shows; an empty text and null fit all. */
    public record Filter(
            String text, @Nullable Kind kind, @Nullable Boolean group, boolean onlyActive) implements Serializable {

        Condition condition() {
            var wanted = noCondition();
            if (!text.isBlank()) {
                wanted = wanted.and(
                        ACCOUNT.NUMBER.startsWith(text.strip()).or(ACCOUNT.NAME.containsIgnoreCase(text.strip())));
            }
            if (kind != null) {
                wanted = wanted.and(ACCOUNT.KIND.eq(kind.name()));
            }
            if (group != null) {
                wanted = wanted.and(ACCOUNT.IS_GROUP.eq(group));
            }
            return onlyActive ? wanted.and(ACCOUNT.ACTIVE) : wanted;
        }
    }

    /** The whole chart by number; the tree is in the parents. */
    @RolesAllowed(AccountingPermissions.ACCOUNT_READ)
    @Transactional(readOnly = true)
    public List<Account> list() {
        return all();
    }

    @RolesAllowed(AccountingPermissions.ACCOUNT_READ)
    @Transactional(readOnly = true)
    public Listing<Account> page(Filter filter, Page page) {
        var rows = select().where(filter.condition())
                .orderBy(page.orderBy(SORTABLE, ACCOUNT.ID, false))
                .limit(page.limit())
                .offset(page.offset())
                .fetch(mapping(Account::new));
        return Listing.counted(db, page, rows, db.selectOne().from(ACCOUNT).where(filter.condition()));
    }

    @RolesAllowed(AccountingPermissions.ACCOUNT_READ)
    @Transactional(readOnly = true)
    public Account get(int id) {
        return select().where(ACCOUNT.ID.eq(id))
                .fetchOptional(mapping(Account::new))
                .orElseThrow(() -> new RuleViolation("account_exists", id));
    }

    /** The account of that number, as a posting names it. */
    @Transactional(readOnly = true)
    AccountRef ref(String number) {
        return select().where(ACCOUNT.NUMBER.eq(number))
                .fetchOptional(mapping(Account::new))
                .map(Account::ref)
                .orElseThrow(() -> new RuleViolation("account_exists", number));
    }

    @RolesAllowed(AccountingPermissions.ACCOUNT_EDIT)
    @Transactional
    public Account save(Account account) {
        account.check();
        var row = account.id() == 0
                ? db.newRecord(ACCOUNT)
                : db.fetchOptional(ACCOUNT, ACCOUNT.ID.eq(account.id())).orElseThrow(Stale::new);
        if (account.id() != 0) {
            row.setVersion(account.version());
        }
        row.setNumber(account.number());
        row.setName(account.name());
        row.setKind(account.kind().name());
        row.setControl(account.control().name());
        row.setIsGroup(account.group());
        row.setParentId(account.parent());
        row.setCurrencyCode(account.currency());
        row.setActive(account.active());
        row.store();
        return get(Objects.requireNonNull(row.getId()));
    }

    /** Adds the accounts of a CSV file and changes those whose number is known already: all of them or none. */
    @RolesAllowed(AccountingPermissions.ACCOUNT_EDIT)
    @Transactional
    public ChartImport.Result importCsv(Reader csv) {
        return imported(ChartCsv.read(csv));
    }

    ChartImport.Result imported(List<ChartCsv.Row> rows) {
        return new ChartImport(db, all()).run(rows);
    }

    List<Account> all() {
        return select().orderBy(ACCOUNT.NUMBER).fetch(mapping(Account::new));
    }

    private SelectWhereStep<
                    Record10<Integer, String, String, Kind, Control, Boolean, Integer, String, Boolean, Integer>>
            select() {
        return db.select(
                        ACCOUNT.ID,
                        ACCOUNT.NUMBER,
                        ACCOUNT.NAME,
                        ACCOUNT.KIND.convertFrom(Kind::valueOf),
                        ACCOUNT.CONTROL.convertFrom(Control::valueOf),
                        ACCOUNT.IS_GROUP,
                        ACCOUNT.PARENT_ID,
                        ACCOUNT.CURRENCY_CODE,
                        ACCOUNT.ACTIVE,
                        ACCOUNT.VERSION)
                .from(ACCOUNT);
    }
}
