package ballast.accounting;

import static db.accounting.Tables.EXCHANGE_RATE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;

import ballast.platform.company.Companies;
import ballast.platform.db.Listing;
import ballast.platform.db.Page;
import ballast.platform.problem.RuleViolation;
import ballast.platform.problem.Stale;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The exchange rates of a company. */
@Component
public class ExchangeRates {

    static final Map<String, Field<?>> SORTABLE = Map.of(
            "currency", EXCHANGE_RATE.CURRENCY_CODE, "validFrom", EXCHANGE_RATE.VALID_FROM, "rate", EXCHANGE_RATE.RATE);

    /**
     * What a currency is worth from a day on.
     *
     * @param rate units of the currency per unit of the ledger currency
     */
    public record ExchangeRate(long id, String currency, LocalDate validFrom, BigDecimal rate, int version)
            implements Serializable {}

    private final DSLContext db;
    private final Companies companies;

    ExchangeRates(DSLContext db, Companies companies) {
        this.db = db;
        this.companies = companies;
    }

    /** The rate of the day: the latest known by then; 1 for the ledger currency. */
    @Transactional(readOnly = true)
    public BigDecimal rate(String currency, LocalDate on) {
        if (currency.equals(companies.current().currencyCode())) {
            return BigDecimal.ONE;
        }
        return db.select(EXCHANGE_RATE.RATE)
                .from(EXCHANGE_RATE)
                .where(EXCHANGE_RATE.CURRENCY_CODE.eq(currency))
                .and(EXCHANGE_RATE.VALID_FROM.le(on))
                .orderBy(EXCHANGE_RATE.VALID_FROM.desc())
                .limit(1)
                .fetchOptional(EXCHANGE_RATE.RATE)
                .orElseThrow(() -> new RuleViolation("exchange_rate_is_known", currency, on));
    }

    /** @param currency an empty one fits all */
    @RolesAllowed(AccountingPermissions.SETTINGS_READ)
    @Transactional(readOnly = true)
    public Listing<ExchangeRate> page(String currency, Page page) {
        var wanted = currency.isBlank() ? noCondition() : EXCHANGE_RATE.CURRENCY_CODE.eq(currency);
        var rows = db.select(
                        EXCHANGE_RATE.ID,
                        EXCHANGE_RATE.CURRENCY_CODE,
                        EXCHANGE_RATE.VALID_FROM,
                        EXCHANGE_RATE.RATE,
                        EXCHANGE_RATE.VERSION)
                .from(EXCHANGE_RATE)
                .where(wanted)
                .orderBy(page.orderBy(SORTABLE, EXCHANGE_RATE.ID, true))
                .limit(page.limit())
                .offset(page.offset())
                .fetch(mapping(ExchangeRate::new));
        return Listing.counted(
                db, page, rows, db.selectOne().from(EXCHANGE_RATE).where(wanted));
    }

    @RolesAllowed(AccountingPermissions.SETTINGS_READ)
    @Transactional(readOnly = true)
    public ExchangeRate get(long id) {
        return db.fetchOptional(EXCHANGE_RATE, EXCHANGE_RATE.ID.eq(id))
                .map(row -> new ExchangeRate(
                        id, row.getCurrencyCode(), row.getValidFrom(), row.getRate(), row.getVersion()))
                .orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    @RolesAllowed(AccountingPermissions.SETTINGS_EDIT)
    @Transactional
    public ExchangeRate save(ExchangeRate rate) {
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(rate.currency()))) {
            throw RuleViolation.at("currency", "currency_is_known", rate.currency());
        }
        if (rate.rate().signum() <= 0) {
            throw RuleViolation.at("rate", "exchange_rate_is_positive");
        }
        var row = rate.id() == 0
                ? db.newRecord(EXCHANGE_RATE)
                : db.fetchOptional(EXCHANGE_RATE, EXCHANGE_RATE.ID.eq(rate.id()))
                        .orElseThrow(Stale::new);
        if (rate.id() != 0) {
            row.setVersion(rate.version());
        }
        row.setCurrencyCode(rate.currency());
        row.setValidFrom(rate.validFrom());
        row.setRate(rate.rate());
        row.store();
        return new ExchangeRate(
                Objects.requireNonNull(row.getId()), rate.currency(), rate.validFrom(), rate.rate(), row.getVersion());
    }

    @RolesAllowed(AccountingPermissions.SETTINGS_EDIT)
    @Transactional
    public void delete(long id) {
        db.deleteFrom(EXCHANGE_RATE).where(EXCHANGE_RATE.ID.eq(id)).execute();
    }
}
