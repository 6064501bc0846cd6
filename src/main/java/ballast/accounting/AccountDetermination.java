package ballast.accounting;

import static db.accounting.Tables.ACCOUNT_DETERMINATION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import ballast.accounting.AccountRef.Control;
import ballast.platform.problem.RuleViolation;
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
        RETAINED_EARNINGS
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
}
