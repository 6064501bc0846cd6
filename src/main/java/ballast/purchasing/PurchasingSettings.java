package ballast.purchasing;

import static db.purchasing.Tables.SETTING;

import ballast.platform.problem.RuleViolation;
import ballast.platform.problem.Stale;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a company buys. */
@Component
public class PurchasingSettings {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param overReceiptPercent how much more than ordered may be received */
    public record Setting(BigDecimal overReceiptPercent, int version) implements Serializable {}

    private final DSLContext db;

    PurchasingSettings(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(PurchasingPermissions.SETTING_READ)
    public Setting get() {
        return current();
    }

    Setting current() {
        return db.fetchOptional(SETTING)
                .map(row -> new Setting(row.getOverReceiptPercent(), row.getVersion()))
                .orElseThrow(Stale::new);
    }

    @Transactional
    @RolesAllowed(PurchasingPermissions.SETTING_EDIT)
    public Setting save(Setting setting) {
        var percent = setting.overReceiptPercent();
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            throw RuleViolation.at("overReceiptPercent", "over_receipt_is_0_to_100_percent");
        }
        var row = db.fetchOptional(SETTING).orElseThrow(Stale::new);
        row.setVersion(setting.version());
        row.setOverReceiptPercent(percent);
        row.store();
        return current();
    }
}
