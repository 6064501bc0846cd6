package ballast.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ballast.accounting.Books;
import ballast.accounting.SealCheck;
import ballast.accounting.Sealing;
import ballast.given.DatabaseTest;
import ballast.inventory.StockFigures;
import ballast.operations.Proof.Finding;
import ballast.platform.company.Company;
import ballast.platform.db.Page;
import ballast.platform.db.Scope;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.annotation.Import;

/** Each night the books are gone through once, and what does not hold is written down. */
@NullUnmarked
@Import(Books.class)
class NightlyProofTest extends DatabaseTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 3, 2);

    @Autowired
    private Books books;

    @Autowired
    private Sealing sealing;

    @Autowired
    private SealCheck check;

    @Autowired
    private StockFigures stock;

    @Autowired
    private Proofs proofs;

    @Autowired
    private FlywayConnectionDetails owner;

    @Test
    void a_night_is_proved_once_and_the_next_again() {
        var node = at("2026-03-02T03:00:00Z");
        assertThat(node.prove(company.id())).isTrue();
        assertThat(node.prove(company.id())).isFalse();
        assertThat(at("2026-03-02T23:30:00Z").prove(company.id()))
                .as("past midnight in Berlin, but not yet two")
                .isFalse();
        assertThat(at("2026-03-03T03:00:00Z").prove(company.id())).isTrue();
        assertThat(list()).extracting(Proof::nightOn).containsExactly(NIGHT.plusDays(1), NIGHT);
        assertThat(list()).allSatisfy(proof -> {
            assertThat(proof.holds()).isTrue();
            assertThat(proof.rules()).isEqualTo(14);
        });
    }

    @Test
    void two_nodes_at_once_prove_a_company_once() throws Exception {
        var together = new CyclicBarrier(2);
        Callable<Boolean> node = () -> {
            together.await();
            return at("2026-03-02T03:00:00Z").prove(company.id());
        };
        try (var nodes = Executors.newFixedThreadPool(2)) {
            var proved = 0;
            for (var one : nodes.invokeAll(List.of(node, node))) {
                proved += one.get() ? 1 : 0;
            }
            assertThat(proved).isEqualTo(1);
        }
        assertThat(list()).hasSize(1);
    }

    @Test
    void a_node_leaves_a_company_alone_that_another_is_at() throws Exception {
        try (var other = DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(
                    "select pg_advisory_xact_lock(hashtextextended('operations.proof', " + company.id() + "))");
            assertThat(at("2026-03-02T03:00:00Z").prove(company.id())).isFalse();
            other.rollback();
        }
        assertThat(at("2026-03-02T03:00:00Z").prove(company.id()))
                .as("the other node died, and its lock with it")
                .isTrue();
    }

    @Test
    void what_was_forged_in_the_day_is_found_in_the_night_and_raises_the_figure() {
        var entry = new long[1];
        inCompany(() -> {
            var party = books.party("Bergmann AG");
            entry[0] = books.post(NIGHT, "INV-1", party, "1100 119.00", "4000 -119.00");
            sealing.seal();
        });
        assertThat(at("2026-03-02T03:00:00Z").prove(company.id())).isTrue();
        var before = figures().value(Figure.BOOKS_FINDINGS);
        asOwner("update accounting.journal_line set debit = 120 where line_no = 1 and entry_id = " + entry[0]);
        assertThat(at("2026-03-03T03:00:00Z").prove(company.id())).isTrue();
        var latest = list().getFirst();
        assertThat(latest.holds()).isFalse();
        assertThat(latest.findings())
                .contains(
                        new Finding("accounting.books_check.entries-balance", 1),
                        new Finding("accounting.books_check.seals-hold", 1));
        assertThat(figures().value(Figure.BOOKS_FINDINGS)).isEqualTo(before + latest.cases());
        asOwner("update accounting.journal_line set debit = 119 where line_no = 1 and entry_id = " + entry[0]);
    }

    @Test
    void the_age_counts_from_the_oldest_proof_or_from_the_founding() {
        var founded = figures().value(Figure.PROOF_AGE);
        assertThat(founded).isGreaterThan(0);
        companies.ids().forEach(one -> {
            asOwner("delete from operations.finding where company_id = " + one);
            asOwner("delete from operations.proof where company_id = " + one);
            asOwner("insert into operations.proof (company_id, night_on, started_at, ended_at, rules)"
                    + " values (" + one + ", current_date, now() - interval '2 days', now() - interval '"
                    + (one == company.id() ? 90 : 30) + " minutes', 1)");
        });
        assertThat(figures().value(Figure.PROOF_AGE)).isBetween(5400.0, 5460.0);
    }

    @Test
    void the_figures_are_the_systems_alone() {
        var rows = new int[1];
        inCompany(() -> rows[0] = transaction.execute(
                status -> db.fetch("select * from operations.figures()").size()));
        assertThat(rows[0]).isZero();
        new Scope(0, company.id())
                .run(() -> rows[0] = transaction.execute(
                        status -> db.fetch("select * from operations.figures()").size()));
        assertThat(rows[0]).isZero();
    }

    @Test
    void a_company_sees_its_own_proofs_only() {
        at("2026-03-02T03:00:00Z").prove(company.id());
        company = companies.found(Company.founded("Other " + company.id(), "AT", "EUR", "de"));
        assertThat(list()).isEmpty();
    }

    private NightlyProof at(String moment) {
        var clock = Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
        return new NightlyProof(check, stock, proofs, companies, db, transaction, clock, 2);
    }

    /** Freshly read. */
    private Figures figures() {
        return new Figures(db, transaction, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1)));
    }

    private List<Proof> list() {
        var rows = new ArrayList<Proof>();
        inCompany(() -> rows.addAll(proofs.page(Page.first(50)).rows()));
        return rows;
    }

    private void asOwner(String sql) {
        try (var connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
