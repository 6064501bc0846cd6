package ballast.parties;

import static db.parties.Tables.INSTALMENT;
import static db.parties.Tables.PAYMENT_TERM;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import ballast.parties.PaymentTerm.Instalment;
import ballast.platform.db.Scope;
import ballast.platform.problem.RuleViolation;
import ballast.platform.problem.Stale;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The payment terms of the company; everybody who works in it may know them. */
@Component
public class PaymentTerms {

    /** How long another node may still offer the terms of before. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private record Cached(List<PaymentTerm> terms, Instant at) {}

    private final DSLContext db;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<Integer, Cached> cache = new ConcurrentHashMap<>();

    PaymentTerms(DSLContext db, TransactionTemplate transaction, Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Every document that is opened needs them, so they are kept for some seconds. */
    public List<PaymentTerm> list() {
        var company = Scope.current().company();
        var cached = cache.get(company);
        if (cached == null || cached.at().plus(FRESH).isBefore(clock.instant())) {
            var terms = Objects.requireNonNull(transaction.execute(status -> fetch(DSL.noCondition())));
            cached = new Cached(terms, clock.instant());
            cache.put(company, cached);
        }
        return cached.terms();
    }

    @Transactional(readOnly = true)
    public PaymentTerm get(int id) {
        return fetch(PAYMENT_TERM.ID.eq(id)).stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    @Transactional
    @RolesAllowed(PartiesPermissions.TERM_EDIT)
    public PaymentTerm save(PaymentTerm term) {
        term.check();
        var row = term.id() == 0
                ? db.newRecord(PAYMENT_TERM)
                : db.fetchOptional(PAYMENT_TERM, PAYMENT_TERM.ID.eq(term.id())).orElseThrow(Stale::new);
        if (term.id() != 0) {
            row.setVersion(term.version());
        }
        row.setCode(term.code());
        row.setName(term.name());
        row.setDiscountPercent(term.discountPercent());
        row.setDiscountDays(term.discountDays());
        row.store();
        replaceInstalments(row.getId(), term.instalments());
        cache.remove(Scope.current().company());
        return get(row.getId());
    }

    @Transactional
    @RolesAllowed(PartiesPermissions.TERM_EDIT)
    public void delete(int id) {
        db.deleteFrom(PAYMENT_TERM).where(PAYMENT_TERM.ID.eq(id)).execute();
        cache.remove(Scope.current().company());
    }

    private void replaceInstalments(int term, List<Instalment> instalments) {
        var queries = new ArrayList<Query>();
        queries.add(db.deleteFrom(INSTALMENT)
                .where(INSTALMENT.PAYMENT_TERM_ID.eq(term), INSTALMENT.LINE_NO.gt(instalments.size())));
        for (int i = 0; i < instalments.size(); i++) {
            var instalment = instalments.get(i);
            queries.add(db.insertInto(INSTALMENT)
                    .set(INSTALMENT.PAYMENT_TERM_ID, term)
                    .set(INSTALMENT.LINE_NO, i + 1)
                    .set(INSTALMENT.PERCENT, instalment.percent())
                    .set(INSTALMENT.DAYS, instalment.days())
                    .onConflict(INSTALMENT.PAYMENT_TERM_ID, INSTALMENT.LINE_NO)
                    .doUpdate()
                    .setAllToExcluded());
        }
        queries.forEach(Query::execute);
    }

    private List<PaymentTerm> fetch(Condition condition) {
        return db.select(
                        PAYMENT_TERM.ID,
                        PAYMENT_TERM.CODE,
                        PAYMENT_TERM.NAME,
                        PAYMENT_TERM.DISCOUNT_PERCENT,
                        PAYMENT_TERM.DISCOUNT_DAYS,
                        multiset(select(INSTALMENT.PERCENT, INSTALMENT.DAYS)
                                        .from(INSTALMENT)
                                        .where(INSTALMENT.PAYMENT_TERM_ID.eq(PAYMENT_TERM.ID))
                                        .orderBy(INSTALMENT.LINE_NO))
                                .convertFrom(rows -> rows.map(mapping(Instalment::new))),
                        PAYMENT_TERM.VERSION)
                .from(PAYMENT_TERM)
                .where(condition)
                .orderBy(PAYMENT_TERM.CODE)
                .fetch(mapping(PaymentTerm::new));
    }
}
