package ballast.payables;

import static db.payables.Tables.SETTING;

import ballast.platform.problem.RuleViolation;
import ballast.platform.problem.Stale;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a company tolerates in its suppliers' bills, and what one person may pay alone. */
@Component
public class PayablesSettings {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * The settings; percents of what was received and ordered.
     *
     * @param approvalAmount payment runs above it, in ledger currency, need a second person
     */
    public record Setting(
            BigDecimal quantityTolerancePercent,
            BigDecimal priceTolerancePercent,
            BigDecimal approvalAmount,
            int version)
            implements Serializable {}

    private final DSLContext db;

    PayablesSettings(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(PayablesPermissions.SETTING_READ)
    public Setting get() {
        return current();
    }

    Setting current() {
        return db.fetchOptional(SETTING)
                .map(row -> new Setting(
                        row.getQuantityTolerancePercent(),
                        row.getPriceTolerancePercent(),
                        row.getApprovalAmount(),
                        row.getVersion()))
                .orElseThrow(Stale::new);
    }

    @Transactional
    @RolesAllowed(PayablesPermissions.SETTING_EDIT)
    public Setting save(Setting setting) {
        percent("quantityTolerancePercent", setting.quantityTolerancePercent());
        percent("priceTolerancePercent", setting.priceTolerancePercent());
        if (setting.approvalAmount().signum() < 0) {
            throw RuleViolation.at("approvalAmount", "two_person_limit_is_not_negative");
        }
        BillRules.number("approvalAmount", setting.approvalAmount(), 4);
        var row = db.fetchOptional(SETTING).orElseThrow(Stale::new);
        row.setVersion(setting.version());
        row.setQuantityTolerancePercent(setting.quantityTolerancePercent());
        row.setPriceTolerancePercent(setting.priceTolerancePercent());
        row.setApprovalAmount(setting.approvalAmount());
        row.store();
        return current();
    }

    private static void percent(String field, BigDecimal percent) {
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            throw RuleViolation.at(field, "tolerances_are_0_to_100_percent");
        }
        BillRules.number(field, percent, 4);
    }
}
