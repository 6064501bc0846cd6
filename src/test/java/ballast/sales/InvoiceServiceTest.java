package ballast.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ballast.accounting.SealCheck;
import ballast.given.DatabaseTest;
import ballast.given.Trade;
import ballast.platform.db.Page;
import ballast.platform.problem.Problem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Posting invoices: once, without gaps, in few statements, and never again changed. */
@NullUnmarked
class InvoiceServiceTest extends DatabaseTest {

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
    private InvoicePdf pdf;

    @Autowired
    private SealCheck check;

    private Invoice draft() {
        var customer = trade.customer("Hofmann");
        var lamp = trade.item("LAMP" + System.nanoTime(), "59.00", "S19");
        return trade.invoice(customer, DAY, trade.term("NET30"), List.of(trade.line(lamp, "2", "0")));
    }

    @Test
    void a_double_click_posts_once() {
        inCompany(() -> {
            var draft = draft();
            var first = service.post(draft);
            assertThat(service.post(draft).id()).isEqualTo(first.id());
            assertThat(service.post(invoices.get(first.id())).entry()).isEqualTo(first.entry());
        });
    }

    @Test
    void a_posted_invoice_cannot_be_changed_or_deleted_any_more() {
        inCompany(() -> {
            var posted = service.post(draft());
            var changed = posted.with(List.of(posted.lines().getFirst().of(BigDecimal.TEN)));
            assertThatThrownBy(() -> invoices.save(changed)).hasMessageContaining("posted_invoice_is_immutable");
            assertThatThrownBy(() -> invoices.delete(posted.id()))
                    .satisfies(failure ->
                            assertThat(Problem.of(failure).key()).isEqualTo("rule.posted_invoice_is_immutable"));
        });
    }

    @Test
    void a_credit_note_settles_its_invoice_and_cannot_exceed_it() {
        inCompany(() -> {
            var invoice = service.post(draft());
            var credit = service.post(service.credit(invoice.id()));
            assertThat(credit.number()).isEqualTo("CN-2026-00001");
            assertThat(search.page(new InvoiceSearch.Filter("", null, null, null, null, null), Page.first(10))
                            .rows())
                    .allSatisfy(row -> assertThat(row.state()).isEqualTo(InvoiceSearch.State.PAID));
            assertThatThrownBy(() -> service.post(service.credit(invoice.id())))
                    .satisfies(failure ->
                            assertThat(Problem.of(failure).key()).isEqualTo("rule.credit_stays_within_its_invoice"));
        });
    }

    @Test
    void a_reversed_invoice_leaves_nothing_open_and_keeps_its_number() {
        inCompany(() -> {
            var posted = service.post(draft());
            var reversed = service.reverse(posted.id(), DAY.plusDays(1));
            assertThat(reversed.status()).isEqualTo(Invoice.Status.REVERSED);
            assertThat(reversed.number()).isEqualTo(posted.number());
            assertThat(service.post(draft()).number()).isEqualTo("SI-2026-00002");
        });
    }

    @Test
    void sixteen_clerks_number_without_a_gap_though_some_give_up() throws Exception {
        var drafts = new ArrayList<Invoice>();
        inCompany(() -> IntStream.range(0, 48).forEach(i -> drafts.add(invoices.save(draft()))));
        try (var clerks = Executors.newFixedThreadPool(16)) {
            var jobs = new ArrayList<Callable<Void>>();
            for (int i = 0; i < drafts.size(); i++) {
                var draft = drafts.get(i);
                var givesUp = i % 5 == 0;
                jobs.add(() -> {
                    inCompany(() -> {
                        if (givesUp) {
                            transaction.executeWithoutResult(status -> {
                                service.post(draft);
                                status.setRollbackOnly();
                            });
                        }
                        service.post(draft);
                    });
                    return null;
                });
            }
            for (var done : clerks.invokeAll(jobs)) {
                done.get();
            }
        }
        inCompany(() -> {
            var numbers = search
                    .page(new InvoiceSearch.Filter("SI-2026", null, null, null, null, null), Page.first(100))
                    .rows()
                    .stream()
                    .map(InvoiceSearch.Row::number)
                    .sorted()
                    .toList();
            assertThat(numbers)
                    .isEqualTo(IntStream.rangeClosed(1, 48)
                            .mapToObj(n -> "SI-2026-%05d".formatted(n))
                            .toList());
            assertThat(check.run()).allSatisfy(one -> assertThat(one.failed()).isZero());
        });
    }

    @Test
    void the_print_says_what_the_law_asks_for_and_survives_any_text() {
        inCompany(() -> {
            var draft = draft();
            var hostile = draft.with(List.of(draft.lines().getFirst().describing("<script>x</script> & ☃ 😀 \u202e")));
            var bytes = pdf.of(service.post(hostile));
            assertThat(new String(bytes, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        });
    }
}
