package ballast.sales;

import static org.assertj.core.api.Assertions.assertThat;

import ballast.given.DatabaseTest;
import ballast.given.Trade;
import ballast.platform.db.Page;
import ballast.platform.db.Page.Sort;
import ballast.sales.InvoiceSearch.Filter;
import ballast.sales.InvoiceSearch.Row;
import ballast.sales.InvoiceSearch.State;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the list of invoices finds. */
@NullUnmarked
class InvoiceSearchTest extends DatabaseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private Trade trade;

    @Autowired
    private InvoiceSearch search;

    @Autowired
    private InvoiceService service;

    private Invoice invoice(String customer, LocalDate on) {
        var lamp = trade.item("LAMP" + System.nanoTime(), "59.00", "S19");
        return service.post(
                trade.invoice(trade.customer(customer), on, trade.term("NET30"), List.of(trade.line(lamp, "2", "0"))));
    }

    private List<Long> found(Filter filter) {
        return search.page(filter, Page.first(10)).rows().stream().map(Row::id).toList();
    }

    private List<Long> found(String text) {
        return found(new Filter(text, null, null, null, null, null));
    }

    @Test
    void an_invoice_is_found_by_its_number_or_its_customer_and_by_two_letters_of_the_customer_alone() {
        inCompany(() -> {
            var hofmann = invoice("Hofmann Hotels", DAY).id();
            var winter = invoice("Winter", DAY.plusDays(1)).id();
            assertThat(found("00002")).containsExactly(winter);
            assertThat(found("si-2026")).containsExactly(winter, hofmann);
            assertThat(found("hotels hof")).containsExactly(hofmann);
            assertThat(found("wi")).containsExactly(winter);
            assertThat(found("si")).isEmpty();
            assertThat(found("50%_")).isEmpty();
            assertThat(search.find("hofmann", 5))
                    .singleElement()
                    .satisfies(hit -> assertThat(hit.id()).isEqualTo(hofmann));
        });
    }

    @Test
    void a_page_keeps_the_order_asked_for_and_counts_and_totals_what_it_does_not_show() {
        inCompany(() -> {
            var late = invoice("Hofmann", DAY.plusDays(9)).id();
            var early = invoice("Hofmann", DAY).id();
            var middle = invoice("Hofmann", DAY.plusDays(4)).id();
            var all = new Filter("", null, null, null, null, null);
            var rising = List.of(new Sort("documentOn", false));
            assertThat(search.page(all, new Page(0, 2, rising)).rows())
                    .extracting(Row::id)
                    .containsExactly(early, middle);
            assertThat(search.page(all, new Page(2, 2, rising)).rows())
                    .extracting(Row::id)
                    .containsExactly(late);
            var first = search.page(all, new Page(0, 1, List.of()));
            assertThat(first.rows()).extracting(Row::id).containsExactly(late);
            assertThat(first.size()).isEqualTo(3);
            assertThat(first.totals().get("gross")).isEqualByComparingTo("421.26");
            assertThat(found(new Filter("", State.DRAFT, null, null, null, null)))
                    .isEmpty();
        });
    }
}
