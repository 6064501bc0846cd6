package ballast.orders;

import static org.assertj.core.api.Assertions.assertThat;

import ballast.accounting.ExchangeRates;
import ballast.accounting.OpenItem;
import ballast.accounting.OpenItems;
import ballast.catalog.TaxCode;
import ballast.catalog.TaxCodes;
import ballast.given.DatabaseTest;
import ballast.given.Trade;
import ballast.inventory.GivenStock;
import ballast.platform.money.Money;
import ballast.sales.Invoice;
import ballast.sales.InvoiceService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The VAT of an order's invoices is that of the order invoiced at once, whatever the split; credits mirror theirs. */
@NullUnmarked
class OrderVatTest extends DatabaseTest {

    private static final List<String> RATES = List.of("19", "7", "5.5", "25", "2.1", "0");

    @Autowired
    private Trade trade;

    @Autowired
    private GivenOrders given;

    @Autowired
    private GivenStock stock;

    @Autowired
    private TaxCodes taxCodes;

    @Autowired
    private ExchangeRates exchange;

    @Autowired
    private OrderService service;

    @Autowired
    private SalesOrders orders;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private DeliveryService delivering;

    @Autowired
    private OrderInvoicing invoicing;

    @Autowired
    private InvoiceService invoices;

    @Autowired
    private OpenItems items;

    private Random random;

    @ParameterizedTest
    @CsvSource({"EUR, 1, 1", "EUR, 1, 2", "JPY, 163.27, 3", "KWD, 0.332, 4", "JPY, 163.27, 5", "KWD, 0.332, 6"})
    void the_invoices_of_an_order_carry_its_vat(String currency, String rate, int seed) {
        random = new Random(seed);
        inCompany(() -> {
            given(currency, rate);
            for (int i = 0; i < 3; i++) {
                var order = order(currency, rate, "V" + i);
                var posted = new ArrayList<Invoice>();
                for (int deposits = random.nextInt(4); deposits > 0; deposits--) {
                    var percent = BigDecimal.valueOf(10 + random.nextInt(200), 1);
                    posted.add(invoices.post(invoicing.deposit(order.id(), percent)));
                }
                var atOnce = !posted.isEmpty();
                while (orders.get(order.id()).isToDeliver()) {
                    deliverSome(order);
                    if (orders.get(order.id()).isToInvoice() && !atOnce && random.nextInt(4) > 0) {
                        post(order, posted);
                    }
                }
                while (orders.get(order.id()).isToInvoice()) {
                    post(order, posted);
                }
                var last = orders.get(order.id());
                assertThat(last.lines())
                        .allMatch(line -> line.progress().invoiced().compareTo(line.wanted()) == 0);
                assertThat(taxes(posted)).isEqualTo(taxes(List.of(last.sum())));
                assertThat(gross(posted)).isEqualTo(last.sum().gross());
            }
            assertThat(stock.findings()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"EUR, 1, 7", "JPY, 163.27, 8", "KWD, 0.332, 9"})
    void the_credit_notes_of_an_invoice_carry_all_it_carried(String currency, String rate, int seed) {
        random = new Random(seed);
        inCompany(() -> {
            given(currency, rate);
            var order = order(currency, rate, "C");
            delivering.deliver(order.id());
            var posted = new ArrayList<Invoice>();
            while (orders.get(order.id()).isToInvoice()) {
                post(order, posted);
            }
            for (var invoice : posted) {
                var notes = new ArrayList<Invoice>();
                for (int i = random.nextInt(3); i > 0; i--) {
                    var all = invoices.credit(invoice.id());
                    notes.add(invoices.post(
                            all.with(List.of(all.lines().getFirst().of(BigDecimal.ONE)))));
                }
                if (notes.isEmpty() || gross(notes).compareTo(invoice.gross()) != 0) {
                    notes.add(invoices.post(invoices.credit(invoice.id())));
                }
                assertThat(taxes(notes)).isEqualTo(taxes(List.of(invoice)));
                assertThat(transaction.<Boolean>execute(status ->
                                items.ofEntry(invoice.entry()).stream().anyMatch(OpenItem::isOpen)))
                        .isFalse();
            }
            var again = new ArrayList<Invoice>();
            while (orders.get(order.id()).isToInvoice()) {
                post(order, again);
            }
            assertThat(taxes(again)).isEqualTo(taxes(List.of(order.sum())));
        });
    }

    @Test
    void a_draft_says_what_posting_it_next_makes_of_it() {
        inCompany(() -> {
            var clips = given.line(given.item("CLIP", "0.08", "S19", "50", "2.00"), "3", "0");
            var order = service.confirm(given.order(trade.customer("Bergmann AG"), trade.term("NET30"), clips));
            for (var tax : List.of("0.02", "0.01", "0.02")) {
                var one = deliveries.propose(order.id(), companies.today());
                delivering.post(one.with(List.of(one.lines().getFirst().of(BigDecimal.ONE))));
                var draft = invoicing.invoice(List.of(order.id()));
                assertThat(draft.tax().amount()).hasToString(tax);
                var invoice = invoices.post(draft);
                assertThat(invoice.taxes()).isEqualTo(draft.taxes());
                assertThat(given.entries("sales.invoice", invoice.id())).endsWith(" -0.08, 2100 -" + tax);
            }
            assertThat(order.sum().tax().amount()).hasToString("0.05");
        });
    }

    private void given(String currency, String rate) {
        if (!currency.equals("EUR")) {
            exchange.save(new ExchangeRates.ExchangeRate(
                    0, currency, companies.today().minusDays(9), new BigDecimal(rate), 0));
        }
        for (var percent : RATES) {
            taxCodes.save(new TaxCode(
                    0,
                    "V" + percent,
                    percent,
                    new BigDecimal(percent),
                    percent.equals("0") ? TaxCode.Category.Z : TaxCode.Category.S,
                    true,
                    0));
        }
    }

    private SalesOrder order(String currency, String rate, String name) {
        var lines = new ArrayList<OrderedLine>();
        for (int i = 0; i < 5; i++) {
            var item = given.item(name + i, "1", "V" + RATES.get(random.nextInt(RATES.size())), "99", "12.34");
            lines.add(OrderedLine.of(given.goods(item, String.valueOf(1 + random.nextInt(20)), "0")
                    .at(BigDecimal.valueOf(1_000 + random.nextInt(9_000), 3))));
        }
        return service.confirm(given.order(trade.customer(name), trade.term("NET30"), currency, rate, lines));
    }

    private void deliverSome(SalesOrder order) {
        var all = deliveries.propose(order.id(), companies.today());
        var some = all.with(
                all.lines().stream().map(line -> line.of(some(line.open()))).toList());
        delivering.post(some.lines().stream().allMatch(line -> line.quantity().signum() == 0) ? all : some);
    }

    private BigDecimal some(BigDecimal of) {
        return BigDecimal.valueOf(random.nextInt(of.intValue() + 1));
    }

    /** Now and then only a part of what could be invoiced. */
    private void post(SalesOrder order, List<Invoice> posted) {
        var draft = invoicing.invoice(List.of(order.id()));
        var kept = draft.lines().stream().anyMatch(line -> line.origin().deposit() != null)
                        || draft.lines().size() < 2
                        || random.nextBoolean()
                ? draft
                : draft.with(draft.lines()
                        .subList(0, 1 + random.nextInt(draft.lines().size() - 1)));
        var invoice = invoices.post(kept);
        if (kept.equals(draft)) {
            assertThat(invoice.taxes()).isEqualTo(draft.taxes());
        }
        posted.add(invoice);
    }

    private static Map<BigDecimal, BigDecimal> taxes(List<Invoice> all) {
        var sums = new TreeMap<BigDecimal, BigDecimal>();
        for (var invoice : all) {
            invoice.taxes()
                    .forEach(tax -> sums.merge(tax.rate().rate(), tax.tax().amount(), BigDecimal::add));
        }
        return sums;
    }

    private static Money gross(List<Invoice> all) {
        return all.stream().map(Invoice::gross).reduce(Money::plus).orElseThrow();
    }
}
