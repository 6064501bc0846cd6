package ballast.sales;

import static db.accounting.Tables.JOURNAL_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import ballast.accounting.CountedStatements;
import ballast.given.DatabaseTest;
import ballast.given.Trade;
import ballast.platform.db.Page;
import ballast.sales.InvoiceSearch.Filter;
import ballast.sales.InvoiceSearch.State;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many hands on one invoice, and few statements for each. */
@NullUnmarked
class InvoiceAtOnceTest extends DatabaseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private Trade trade;

    @Autowired
    private Invoices invoices;

    @Autowired
    private InvoiceSearch search;

    @Autowired
    private InvoiceService service;

    @Autowired
    private CountedStatements statements;

    private Invoice draft(LocalDate on, String term) {
        var lamp = trade.item("LAMP" + System.nanoTime(), "50.00", "S19");
        return trade.invoice(trade.customer("Hofmann"), on, trade.term(term), List.of(trade.line(lamp, "2", "0")));
    }

    private List<Invoice> atOnce(Callable<Invoice> work) {
        var start = new CyclicBarrier(8);
        try (var hands = Executors.newFixedThreadPool(8)) {
            var posted = hands.invokeAll(Stream.generate(() -> (Callable<Invoice>) () -> {
                        var result = new Invoice[1];
                        start.await();
                        inCompany(() -> {
                            try {
                                result[0] = work.call();
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        });
                        return result[0];
                    })
                    .limit(8)
                    .toList());
            return posted.stream().map(done -> done.resultNow()).toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void postedOnce(List<Invoice> results) {
        assertThat(results).extracting(Invoice::number).containsOnly("SI-2026-00001");
        assertThat(results).extracting(Invoice::entry).doesNotContainNull().hasSize(8);
        inCompany(() -> assertThat(transaction.<Integer>execute(status -> db.fetchCount(JOURNAL_ENTRY)))
                .isOne());
    }

    @Test
    void of_all_who_post_one_draft_at_once_each_gets_the_one_invoice() {
        var draft = new Invoice[1];
        inCompany(() -> draft[0] = invoices.save(draft(DAY, "NET30")));
        postedOnce(atOnce(() -> service.post(draft[0])));
    }

    @Test
    void of_all_who_post_one_new_invoice_at_once_each_gets_the_one_invoice() {
        var draft = new Invoice[1];
        inCompany(() -> draft[0] = draft(DAY, "NET30"));
        postedOnce(atOnce(() -> service.post(draft[0])));
    }

    @Test
    void posting_takes_at_most_12_statements_reading_2_and_a_list_3() {
        inCompany(() -> {
            var fresh = draft(DAY, "NET30");
            var stored = invoices.save(draft(DAY, "NET30"));
            assertThat(statements.of(() -> service.post(fresh))).isLessThanOrEqualTo(12);
            assertThat(statements.of(() -> service.post(stored))).isLessThanOrEqualTo(12);
            assertThat(statements.of(() -> invoices.get(stored.id()))).isLessThanOrEqualTo(2);
            assertThat(statements.of(() -> search.page(filter(null), Page.first(50))))
                    .isLessThanOrEqualTo(3);
        });
    }

    private static Filter filter(State state) {
        return new Filter("", state, null, null, null, null);
    }
}
