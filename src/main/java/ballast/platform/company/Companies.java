package ballast.platform.company;

import static db.platform.Tables.COMPANY;
import static db.platform.Tables.NUMBER_SERIES;
import static org.jooq.impl.DSL.noCondition;

import ballast.platform.db.Scope;
import ballast.platform.problem.RuleViolation;
import ballast.platform.problem.Stale;
import ballast.platform.security.Administration;
import db.platform.tables.records.CompanyRecord;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The companies, and the founding of a new one. */
@Component
public class Companies {

    /** How long another node may still show a company's old letterhead. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private record Cached(Company company, Instant at) {}

    private final DSLContext db;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ObjectProvider<CompanySeed> seeds;
    private final Map<Integer, Cached> cache = new ConcurrentHashMap<>();

    Companies(DSLContext db, Clock clock, TransactionTemplate transaction, ObjectProvider<CompanySeed> seeds) {
        this.db = db;
        this.clock = clock;
        this.transaction = transaction;
        this.seeds = seeds;
    }

    /** The company of the current scope. */
    public Company current() {
        var id = Scope.current().company();
        var cached = cache.get(id);
        if (cached == null || cached.at().plus(FRESH).isBefore(clock.instant())) {
            cached = new Cached(transaction.execute(status -> get(id)), clock.instant());
            cache.put(id, cached);
        }
        return cached.company();
    }

    public LocalDate today() {
        return current().today(clock);
    }

    private Company get(int id) {
        return fetch(COMPANY.ID.eq(id)).stream().findFirst().orElseThrow(() -> new RuleViolation("company_exists", id));
    }

    private List<Company> fetch(Condition condition) {
        return db.select(
                        COMPANY.ID,
                        COMPANY.NAME,
                        COMPANY.STREET,
                        COMPANY.POSTCODE,
                        COMPANY.CITY,
                        COMPANY.COUNTRY_CODE,
                        COMPANY.CURRENCY_CODE,
                        COMPANY.ZONE,
                        COMPANY.LANGUAGE,
                        COMPANY.VAT_ID,
                        COMPANY.TAX_NUMBER,
                        COMPANY.EMAIL,
                        COMPANY.PHONE,
                        COMPANY.WEBSITE,
                        COMPANY.IBAN,
                        COMPANY.BIC,
                        COMPANY.VERSION)
                .from(COMPANY)
                .where(condition)
                .orderBy(COMPANY.NAME)
                .fetch(Records.mapping(Company::new));
    }

    /** All there are, for jobs that go through them one by one. */
    public List<Integer> ids() {
        return Scope.SYSTEM.call(() -> Objects.requireNonNull(transaction.execute(status ->
                db.select(COMPANY.ID).from(COMPANY).orderBy(COMPANY.ID).fetch(COMPANY.ID))));
    }

    /** The companies in which the user holds a role. */
    @RolesAllowed({Administration.COMPANY, Administration.FOUND_COMPANY, Administration.USERS})
    public List<Company> all() {
        return Objects.requireNonNull(transaction.execute(status -> fetch(noCondition())));
    }

    @RolesAllowed({Administration.COMPANY, Administration.FOUND_COMPANY})
    public Company find(int id) {
        return Objects.requireNonNull(transaction.execute(status -> get(id)));
    }

    /** Stores the letterhead; a company without an id is founded. */
    @RolesAllowed({Administration.COMPANY, Administration.FOUND_COMPANY})
    public Company store(Company company) {
        return company.id() == 0 ? found(company) : save(company);
    }

    /** Founds a company with everything its modules need to work. Needs no company scope of its own. */
    public Company found(Company wanted) {
        var actor = Scope.current().actor();
        var id = Scope.SYSTEM.call(() -> Objects.requireNonNull(transaction.execute(status -> insert(wanted))));
        return new Scope(actor, id)
                .call(() -> transaction.execute(status -> {
                    var company = get(id);
                    seeds.stream()
                            .sorted(Comparator.comparingInt(CompanySeed::order))
                            .forEach(seed -> seed.seed(company));
                    return company;
                }));
    }

    private int insert(Company wanted) {
        var row = db.newRecord(COMPANY);
        row.setCountryCode(wanted.countryCode());
        row.setCurrencyCode(wanted.currencyCode());
        fill(row, wanted);
        row.store();
        return row.getId();
    }

    Company save(Company company) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var row = db.fetchOptional(COMPANY, COMPANY.ID.eq(company.id())).orElseThrow(Stale::new);
            row.setVersion(company.version());
            fill(row, company);
            row.store();
            cache.remove(company.id());
            return get(company.id());
        }));
    }

    private static void fill(CompanyRecord row, Company company) {
        row.setName(company.name());
        row.setStreet(company.street());
        row.setPostcode(company.postcode());
        row.setCity(company.city());
        row.setZone(company.zone());
        row.setLanguage(company.language());
        row.setVatId(company.vatId());
        row.setTaxNumber(company.taxNumber());
        row.setEmail(company.email());
        row.setPhone(company.phone());
        row.setWebsite(company.website());
        row.setIban(company.iban());
        row.setBic(company.bic());
    }

    /** Opens a number series, as part of a seed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void openSeries(String code, String pattern) {
        db.insertInto(NUMBER_SERIES)
                .set(NUMBER_SERIES.CODE, code)
                .set(NUMBER_SERIES.PATTERN, pattern)
                .execute();
    }
}
