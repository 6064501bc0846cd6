package ballast.warehousing;

import static ballast.inventory.GivenStock.cause;
import static ballast.inventory.GivenStock.pieces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ballast.approvals.ApprovalRule;
import ballast.approvals.ApprovalRule.Step;
import ballast.approvals.ApprovalRules;
import ballast.approvals.Approvals;
import ballast.approvals.GivenPeople;
import ballast.approvals.Requests;
import ballast.given.DatabaseTest;
import ballast.inventory.GivenStock;
import ballast.inventory.StockItem.Costing;
import ballast.inventory.StockItem.Tracking;
import ballast.platform.db.Page;
import ballast.platform.security.Acting;
import ballast.platform.security.SignedIn;
import ballast.warehousing.Stocktake.Status;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Flow F5: a delivery during the count, a recount, an approval, and the differences to the cent. */
@NullUnmarked
class StocktakeTest extends DatabaseTest {

    @Autowired
    GivenStock given;

    @Autowired
    Stocktakes stocktakes;

    @Autowired
    StocktakeService service;

    @Autowired
    GivenPeople people;

    @Autowired
    ApprovalRules rules;

    @Autowired
    Approvals approvals;

    @Autowired
    Requests requests;

    private long cable;
    private long lamp;
    private long drill;

    @BeforeEach
    void goods() {
        inCompany(() -> {
            cable = given.item("CABLE", Costing.FIFO, Tracking.NONE);
            lamp = given.item("LAMP");
            drill = given.item("DRILL");
            given.receive(cause(companies.today()), cable, given.main(), "100", "120.00");
            given.receive(cause(companies.today()), cable, given.main(), "50", "67.50");
            given.receive(cause(companies.today()), lamp, given.main(), "12", "225.00");
            given.receive(cause(companies.today()), drill, given.main(), "9", "756.00");
        });
    }

    private Stocktake open() {
        return service.save(Stocktake.draft(companies.today(), given.main().warehouse()));
    }

    private static Stocktake count(Stocktake sheet, Map<String, String> counts) {
        return sheet.with(sheet.lines().stream()
                .map(line -> counts.containsKey(line.itemNumber())
                        ? line.counting(pieces(counts.get(line.itemNumber())))
                        : line)
                .toList());
    }

    @Test
    void f5_is_counted_recounted_approved_and_posted() {
        inCompany(() -> {
            var sheet = open();
            assertThat(sheet.lines()).extracting(StocktakeLine::itemNumber).containsExactly("CABLE", "LAMP", "DRILL");
            given.issue(cause(companies.today()), cable, given.main(), "20");

            var counted = count(sheet, Map.of("CABLE", "126", "LAMP", "13", "DRILL", "7"));
            assertThatThrownBy(() -> service.submit(counted))
                    .hasMessageContaining("large_variance_is_counted_again [DRILL]");
            var saved = service.save(counted);
            assertThat(saved.lines().getFirst().variance()).isEqualByComparingTo("-4");
            assertThat(saved.lines().getLast().variance()).isEqualByComparingTo("-2");

            var submitted = service.submit(count(saved, Map.of("DRILL", "8")));
            assertThat(submitted.status()).isEqualTo(Status.COUNTED);
            assertThatThrownBy(() -> service.post(submitted.id()))
                    .hasMessageContaining("expensive_variance_is_approved");
            service.approve(submitted.id());
            assertThat(service.post(submitted.id()).status()).isEqualTo(Status.POSTED);
            assertThat(given.stock(cable)).isEqualTo("126 158.70");
            assertThat(given.stock(lamp)).isEqualTo("13 243.75");
            assertThat(given.stock(drill)).isEqualTo("8 672.00");
            assertThat(booked("5100")).isEqualByComparingTo("70.05");
            assertThat(service.post(submitted.id()).status()).isEqualTo(Status.POSTED);
            assertThat(booked("5100")).isEqualByComparingTo("70.05");
            assertThat(given.findings()).isEmpty();
        });
    }

    @Test
    void nothing_is_posted_before_every_place_is_counted() {
        inCompany(() -> {
            var sheet = service.save(count(open(), Map.of("LAMP", "12")));
            assertThatThrownBy(() -> service.submit(sheet)).hasMessageContaining("every_place_is_counted [CABLE]");
            assertThatThrownBy(() -> service.post(sheet.id()))
                    .hasMessageContaining("document_status_allows_the_action");
        });
    }

    @Test
    void a_sheet_that_somebody_else_stored_is_stale() {
        inCompany(() -> {
            var sheet = open();
            service.save(count(sheet, Map.of("LAMP", "12")));
            assertThatThrownBy(() -> service.save(count(sheet, Map.of("LAMP", "11"))))
                    .hasMessageContaining("document_is_current");
        });
    }

    @Test
    void where_a_rule_says_whom_to_ask_only_they_approve_an_expensive_variance() {
        var asked = new SignedIn[1];
        var sheet = new long[1];
        inCompany(() -> {
            var bosses = people.role("Stocktake bosses");
            asked[0] = people.person("Bea", bosses);
            rules.save(ApprovalRule.of(Stocktake.DOCUMENT, List.of(Step.of(bosses, "50", 1))));
            var counted = service.save(count(open(), Map.of("CABLE", "150", "LAMP", "12", "DRILL", "7")));
            var submitted = service.submit(count(counted, Map.of("DRILL", "8")));
            sheet[0] = submitted.id();
            assertThatThrownBy(() -> service.approve(sheet[0])).hasMessageContaining("approval_is_asked_of_others");
            assertThatThrownBy(() -> service.post(sheet[0])).hasMessageContaining("expensive_variance_is_approved");
        });
        Acting.as(asked[0], () -> approvals.reject(waiting(), "count again"));
        inCompany(() -> {
            assertThat(stocktakes.get(sheet[0]).status()).isEqualTo(Status.COUNTING);
            service.submit(stocktakes.get(sheet[0]));
            service.recount(sheet[0]);
        });
        Acting.as(asked[0], () -> assertThat(requests.mine().waiting()).isZero());
        inCompany(() -> service.submit(stocktakes.get(sheet[0])));
        Acting.as(asked[0], () -> approvals.approve(waiting(), ""));
        inCompany(() -> assertThat(service.post(sheet[0]).status()).isEqualTo(Status.POSTED));
    }

    private long waiting() {
        return requests.page(Requests.Filter.MINE, Page.first(1))
                .rows()
                .getFirst()
                .id();
    }

    @Test
    void what_nobody_expected_comes_onto_the_sheet_and_into_the_stock() {
        inCompany(() -> {
            var found = given.item("FOUND");
            var sheet = service.add(open().id(), found, null, "");
            assertThat(sheet.lines().getLast().snapshot()).isZero();
            var counted =
                    service.submit(count(sheet, Map.of("CABLE", "150", "LAMP", "12", "DRILL", "9", "FOUND", "3")));
            service.post(counted.id());
            assertThat(given.stock(found)).startsWith("3 ");
            assertThat(given.findings()).isEmpty();
            assertThatThrownBy(() -> service.add(sheet.id(), found, null, ""))
                    .hasMessageContaining("document_status_allows_the_action");
        });
    }

    @Test
    void a_cancelled_count_changes_nothing() {
        inCompany(() -> {
            var sheet = service.save(count(open(), Map.of("LAMP", "2")));
            assertThat(service.cancel(sheet.id()).status()).isEqualTo(Status.CANCELLED);
            assertThatThrownBy(() -> service.save(count(stocktakes.get(sheet.id()), Map.of("LAMP", "3"))))
                    .hasMessageContaining("document_status_allows_the_action");
            assertThat(given.stock(lamp)).isEqualTo("12 225.00");
        });
    }

    @Test
    void who_counts_does_not_move_the_limits() {
        inCompany(() -> {
            var sheet = open();
            var lax = new Stocktake(
                    sheet.id(),
                    sheet.status(),
                    sheet.number(),
                    sheet.warehouse(),
                    sheet.countedOn(),
                    "",
                    sheet.recountPercent(),
                    sheet.recountAmount(),
                    BigDecimal.valueOf(1_000_000),
                    sheet.lines(),
                    sheet.version());
            assertThatThrownBy(() -> service.save(lax)).hasMessageContaining("an_open_sheet_keeps_its_terms");
        });
    }

    private BigDecimal booked(String account) {
        return transaction.execute(status -> db.fetchSingle("""
                select coalesce(sum(l.debit - l.credit), 0) from accounting.journal_line l
                join accounting.account a on a.id = l.account_id where a.number = ?
                """, account).get(0, BigDecimal.class));
    }
}
