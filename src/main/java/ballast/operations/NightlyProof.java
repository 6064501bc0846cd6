package ballast.operations;

import ballast.accounting.AccountingPermissions;
import ballast.accounting.SealCheck;
import ballast.inventory.InventoryPermissions;
import ballast.inventory.StockFigures;
import ballast.operations.Proof.Finding;
import ballast.platform.company.Companies;
import ballast.platform.security.Acting;
import ballast.platform.security.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes through the books and the stock of each company once a night, on whichever node comes first. */
@Component
class NightlyProof {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyProof.class);
    private static final Set<String> PERMISSIONS =
            Set.of(AccountingPermissions.BOOKS_CHECK, InventoryPermissions.STOCK_CHECK);

    private final SealCheck books;
    private final StockFigures stock;
    private final Proofs proofs;
    private final Companies companies;
    private final DSLContext db;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int hour;

    NightlyProof(
            SealCheck books,
            StockFigures stock,
            Proofs proofs,
            Companies companies,
            DSLContext db,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${ballast.proof.hour:2}") int hour) {
        this.books = books;
        this.stock = stock;
        this.proofs = proofs;
        this.companies = companies;
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
        this.hour = hour;
    }

    /** In every company where it is due; one whose books cannot be read does not keep the others. */
    void proveAll() {
        for (var company : companies.ids()) {
            try {
                prove(company);
            } catch (RuntimeException e) {
                LOG.error("The books of company {} could not be proved; the next try is in some minutes", company, e);
            }
        }
    }

    /** False when it is not the hour yet, was done this night, or another node is at it. */
    boolean prove(int company) {
        var prover = new SignedIn(0, "proof", "", "en", company, "", PERMISSIONS, false, "");
        return Acting.as(prover, () -> {
            var now = clock.instant().atZone(ZoneId.of(companies.current().zone()));
            return now.getHour() >= hour
                    && Boolean.TRUE.equals(transaction.execute(
                            status -> isOurs(company) && !proofs.isOf(now.toLocalDate()) && prove(now.toLocalDate())));
        });
    }

    /** Until the end of the transaction, which is also the end of the node that holds it. */
    private boolean isOurs(int company) {
        return db.fetchSingle("select pg_try_advisory_xact_lock(hashtextextended('operations.proof', ?))", company)
                .into(Boolean.class);
    }

    // writes last, so that a long proof does not hold back the sealing of what is posted meanwhile
    private boolean prove(LocalDate night) {
        var started = clock.instant();
        var asked = Stream.concat(
                        books.run().stream()
                                .map(one -> new Finding("accounting.books_check." + one.name(), one.failed())),
                        stock.check().stream().map(one -> new Finding("inventory.check." + one.name(), one.failed())))
                .toList();
        var findings = asked.stream().filter(one -> one.cases() > 0).toList();
        proofs.add(night, started, clock.instant(), asked.size(), findings);
        report(findings);
        return true;
    }

    private void report(List<Finding> findings) {
        findings.forEach(one -> LOG.error(
                "The books of company {} do not hold: {} ({} cases)",
                companies.current().id(),
                one.rule(),
                one.cases()));
    }
}
