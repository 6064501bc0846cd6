package ballast.accounting;

import static db.accounting.Tables.ACCOUNT_DETERMINATION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.row;

import ballast.accounting.AccountRef.Control;
import ballast.platform.problem.RuleViolation;
import ballast.platform.problem.Stale;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which account a posting goes to: by purpose, refined by the item's posting group or the tax code. */
@Component
public class AccountDetermination {

    /** What an account is needed for. */
    public enum Purpose {
        RECEIVABLE,
        PAYABLE,
        REVENUE,
        OUTPUT_TAX,
        INPUT_TAX,
        BANK,
        DISCOUNT_GRANTED,
        DISCOUNT_RECEIVED,
        FX_GAIN,
        FX_LOSS,
        RETAINED_EARNINGS,
        INVENTORY,
        GOODS_IN_TRANSIT,
        GOODS_RECEIVED,
        COST_OF_SALES,
        PRICE_DIFFERENCE,
        STOCK_DIFFERENCE,
        SCRAP,
        SUPPLIER_RETURNS,
        CUSTOMER_DEPOSIT
    }

    /** One row of the determination; an empty posting group or tax code fits all. */
    public record Rule(
            Purpose purpose,
            @Nullable Integer postingGroup,
            @Nullable Integer taxCode,
            AccountRef account) implements Serializable {}

    /** All rules of the company, read once per posting. */
    public record Accounts(List<Rule> rules) implements Serializable {

        public AccountRef of(Purpose purpose) {
            return find(purpose, null, null);
        }

        public AccountRef of(Purpose purpose, int postingGroup) {
            return find(purpose, postingGroup, null);
        }

        public AccountRef revenue(int postingGroup) {
            return find(Purpose.REVENUE, postingGroup, null);
        }

        public AccountRef outputTax(int taxCode) {
            return find(Purpose.OUTPUT_TAX, null, taxCode);
        }

        public AccountRef inputTax(int taxCode) {
            return find(Purpose.INPUT_TAX, null, taxCode);
        }

        private AccountRef find(Purpose purpose, @Nullable Integer group, @Nullable Integer tax) {
            return rules.stream()
                    .filter(rule -> rule.purpose() == purpose)
                    .filter(rule -> rule.postingGroup() == null || Objects.equals(rule.postingGroup(), group))
                    .filter(rule -> rule.taxCode() == null || Objects.equals(rule.taxCode(), tax))
                    .min((a, b) -> Boolean.compare(isGeneral(a), isGeneral(b)))
                    .map(Rule::account)
                    .orElseThrow(() -> new RuleViolation("account_is_determined", purpose));
        }

        private static boolean isGeneral(Rule rule) {
            return rule.postingGroup() == null && rule.taxCode() == null;
        }
    }

    private final DSLContext db;

    AccountDetermination(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public Accounts accounts() {
        return new Accounts(db.select(
                        ACCOUNT_DETERMINATION.PURPOSE.convertFrom(Purpose::valueOf),
                        ACCOUNT_DETERMINATION.POSTING_GROUP_ID,
                        ACCOUNT_DETERMINATION.TAX_CODE_ID,
                        row(
                                        ACCOUNT_DETERMINATION.account().ID,
                                        ACCOUNT_DETERMINATION.account().NUMBER,
                                        ACCOUNT_DETERMINATION.account().CONTROL.convertFrom(Control::valueOf))
                                .mapping(AccountRef::new))
                .from(ACCOUNT_DETERMINATION)
                .fetch(mapping(Rule::new)));
    }

    /** One row of the determination as a list shows it; empty texts fit all. */
    public record Row(int id, Purpose purpose, String postingGroup, String taxCode, String account)
            implements Serializable {}

    /** One row of the determination as it is edited. */
    public record Assignment(
            int id,
            Purpose purpose,
            @Nullable Integer postingGroup,
            @Nullable Integer taxCode,
            @Nullable Integer account,
            int version)
            implements Serializable {

        public static final Assignment NEW = new Assignment(0, Purpose.REVENUE, null, null, null, 0);
    }

    @RolesAllowed(AccountingPermissions.SETTINGS_READ)
    @Transactional(readOnly = true)
    public List<Row> list() {
        var account = ACCOUNT_DETERMINATION.account();
        return db.select(
                        ACCOUNT_DETERMINATION.ID,
                        ACCOUNT_DETERMINATION.PURPOSE.convertFrom(Purpose::valueOf),
                        coalesce(ACCOUNT_DETERMINATION.postingGroup().NAME, ""),
                        coalesce(ACCOUNT_DETERMINATION.taxCode().NAME, ""),
                        account.NUMBER.concat(" ").concat(account.NAME))
                .from(ACCOUNT_DETERMINATION)
                .orderBy(ACCOUNT_DETERMINATION.PURPOSE, ACCOUNT_DETERMINATION.ID)
                .fetch(mapping(Row::new));
    }

    @RolesAllowed(AccountingPermissions.SETTINGS_READ)
    @Transactional(readOnly = true)
    public Assignment get(int id) {
        return db.select(
                        ACCOUNT_DETERMINATION.ID,
                        ACCOUNT_DETERMINATION.PURPOSE.convertFrom(Purpose::valueOf),
                        ACCOUNT_DETERMINATION.POSTING_GROUP_ID,
                        ACCOUNT_DETERMINATION.TAX_CODE_ID,
                        ACCOUNT_DETERMINATION.ACCOUNT_ID,
                        ACCOUNT_DETERMINATION.VERSION)
                .from(ACCOUNT_DETERMINATION)
                .where(ACCOUNT_DETERMINATION.ID.eq(id))
                .fetchOptional(mapping(Assignment::new))
                .orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    @RolesAllowed(AccountingPermissions.SETTINGS_EDIT)
    @Transactional
    public Assignment save(Assignment assignment) {
        if (assignment.account() == null) {
            throw RuleViolation.at("account", "determination_names_an_account");
        }
        var row = assignment.id() == 0
                ? db.newRecord(ACCOUNT_DETERMINATION)
                : db.fetchOptional(ACCOUNT_DETERMINATION, ACCOUNT_DETERMINATION.ID.eq(assignment.id()))
                        .orElseThrow(Stale::new);
        if (assignment.id() != 0) {
            row.setVersion(assignment.version());
        }
        row.setPurpose(assignment.purpose().name());
        row.setPostingGroupId(assignment.postingGroup());
        row.setTaxCodeId(assignment.taxCode());
        row.setAccountId(assignment.account());
        row.store();
        return get(row.getId());
    }

    @RolesAllowed(AccountingPermissions.SETTINGS_EDIT)
    @Transactional
    public void delete(int id) {
        db.deleteFrom(ACCOUNT_DETERMINATION)
                .where(ACCOUNT_DETERMINATION.ID.eq(id))
                .execute();
    }
}
