package ballast.orders;

import static org.assertj.core.api.Assertions.assertThat;

import ballast.accounting.ExchangeRates;
import ballast.catalog.Items;
import ballast.given.DatabaseTest;
import ballast.given.Trade;
import ballast.inventory.GivenStock;
import ballast.platform.money.Money;
import ballast.platform.problem.Problem;
import ballast.sales.Invoice;
import ballast.sales.InvoiceService;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders delivered, invoiced, credited and taken back in any parts and any order: no cent and no piece too many. */
@NullUnmarked
class OrderSplitTest extends DatabaseTest {

    @Autowired
    private Trade trade;

    @Autowired
    private GivenStock stock;

    @Autowired
    private GivenOrders given;

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
    private CustomerReturns returns;

    @Autowired
    private ReturnService returning;

    @Autowired
    private ReturnCredit crediting;

    @Autowired
    private ExchangeRates rates;

    private Random random;
    private SalesOrder order;
    private final List<Invoice> posted = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"EUR, 1, 1", "USD, 1.085, 2", "JPY, 163.27, 3", "KWD, 0.332, 4", "EUR, 1, 5", "JPY, 163.27, 6"})
    void whatever_the_split_the_nets_add_up_to_the_order(String currency, String rate, int seed) {
        random = new Random(seed);
        inCompany(() -> {
            if (!currency.equals("EUR")) {
                rates.save(new ExchangeRates.ExchangeRate(
                        0, currency, companies.today().minusDays(9), new BigDecimal(rate), 0));
            }
            for (int i = 0; i < 3; i++) {
                posted.clear();
                refusals.clear();
                live(currency, rate, i);
            }
            assertThat(stock.findings()).isEmpty();
        });
    }

    private void live(String currency, String rate, int no) {
        var lines = new ArrayList<OrderedLine>();
        for (int i = 0; i < 3; i++) {
            lines.add(line(given.item("X" + no + i, "1", i == 0 ? "R7" : "S19", "500", "1234.56")));
        }
        order = service.confirm(given.order(trade.customer("Split " + no), trade.term("NET30"), currency, rate, lines));
        assertThat(order.status()).isEqualTo(SalesOrder.Status.CONFIRMED);
        for (int step = 0; step < 25; step++) {
            attempt(random.nextInt(9));
            nothingBeyond();
        }
        attempt(9);
        attempt(3);
        nothingBeyond();
        var last = orders.get(order.id());
        for (var line : last.lines()) {
            var kept = line.goods().of(line.progress().invoiced()).net(currency).amount();
            assertThat(net(line.id()).subtract(kept).abs())
                    .isLessThanOrEqualTo(BigDecimal.valueOf(notesBehind(line.id()), Money.digits(currency)));
            assertThat(line.progress().invoiced())
                    .as("refused: %s", refusals)
                    .isEqualByComparingTo(
                            line.progress().delivered().subtract(line.progress().returned()));
        }
        vatIsWithinRounding(last);
    }

    private OrderedLine line(Items.Choice item) {
        var quantity = BigDecimal.valueOf(1 + random.nextInt(40));
        var price = BigDecimal.valueOf(random.nextInt(100_000), 3);
        var discount = BigDecimal.valueOf(random.nextInt(4) * 125L, 1);
        return OrderedLine.of(given.goods(item, quantity.toPlainString(), discount.toPlainString())
                .at(price));
    }

    /** What cannot be done now is refused by a rule with words, never by accident. */
    private void attempt(int kind) {
        if (posted.isEmpty() && (kind == 7 || kind == 8)) {
            return;
        }
        try {
            switch (kind) {
                case 0, 1, 2 -> deliver();
                case 3, 4 -> posted.add(invoices.post(invoicing.invoice(List.of(order.id()))));
                case 5 -> posted.add(invoices.post(part(invoicing.invoice(List.of(order.id())))));
                case 6 -> comeBack();
                case 7 -> takeBack();
                case 9 -> delivering.deliver(order.id());
                default -> posted.add(invoices.post(part(invoices.credit(any().id()))));
            }
        } catch (RuntimeException e) {
            refusals.add(kind + " " + Problem.of(e).key());
            assertThat(Problem.of(e).key()).startsWith("rule.");
        }
    }

    private void deliver() {
        var all = deliveries.propose(order.id(), companies.today());
        delivering.post(all.with(
                all.lines().stream().map(line -> line.of(share(line.open()))).toList()));
    }

    private Invoice part(Invoice draft) {
        return draft.with(draft.lines().stream()
                .map(line -> line.of(share(line.quantity()).max(BigDecimal.ONE)))
                .toList());
    }

    private void comeBack() {
        var all = returns.propose(order.id(), companies.today());
        var back = returning.receive(all.with(all.lines().stream()
                .map(line -> line.of(share(line.returnable())))
                .toList()));
        returning.inspect(back.with(back.lines().stream()
                .map(line -> line.scrapping(share(line.quantity())))
                .toList()));
        for (var credit : crediting.credit(back.id())) {
            posted.add(invoices.post(credit));
        }
    }

    private void takeBack() {
        var invoice = any();
        invoices.reverse(invoice.id(), companies.today());
        posted.remove(invoice);
    }

    private Invoice any() {
        return posted.get(random.nextInt(posted.size()));
    }

    private BigDecimal share(BigDecimal of) {
        return of.multiply(BigDecimal.valueOf(random.nextInt(11))).divide(BigDecimal.TEN, 0, RoundingMode.DOWN);
    }

    private void nothingBeyond() {
        for (var line : orders.get(order.id()).lines()) {
            var done = line.progress();
            assertThat(done.delivered()).isLessThanOrEqualTo(line.goods().quantity());
            assertThat(done.returned()).isLessThanOrEqualTo(done.delivered());
            assertThat(done.invoiced()).isBetween(BigDecimal.ZERO, done.delivered());
            assertThat(billed(line.id())).isEqualByComparingTo(done.invoiced());
        }
    }

    private BigDecimal billed(long line) {
        return sum(line, false);
    }

    private BigDecimal net(long line) {
        return sum(line, true);
    }

    /** Each takes back what its invoice carried; the next invoice of the line makes up for the cents it is off the order. */
    private int notesBehind(long line) {
        int notes = 0;
        for (var invoice : posted) {
            if (invoice.lines().stream().anyMatch(one -> one.origin().orderLine() == line)) {
                notes = invoice.kind() == Invoice.Kind.INVOICE ? 0 : notes + 1;
            }
        }
        return notes;
    }

    private BigDecimal sum(long order, boolean net) {
        return posted.stream()
                .flatMap(invoice -> invoice.lines().stream()
                        .filter(line -> line.origin().orderLine() == order)
                        .map(line -> (net ? line.net(invoice.currency()).amount() : line.quantity())
                                .multiply(BigDecimal.valueOf(invoice.sign()))))
                .reduce(Money.zero(net ? this.order.currency() : "EUR").amount(), BigDecimal::add);
    }

    /** VAT is the document's (EN 16931): over several it may differ by half a minor unit for each and each rate. */
    private void vatIsWithinRounding(SalesOrder last) {
        var rates = new TreeSet<>(posted.stream()
                .flatMap(invoice -> invoice.taxes().stream())
                .map(tax -> tax.rate().rate())
                .toList());
        for (var rate : rates) {
            var net = BigDecimal.ZERO;
            var tax = BigDecimal.ZERO;
            for (var invoice : posted) {
                for (var one : invoice.taxes()) {
                    if (one.rate().rate().compareTo(rate) == 0) {
                        var sign = BigDecimal.valueOf(invoice.sign());
                        net = net.add(one.net().amount().multiply(sign));
                        tax = tax.add(one.tax().amount().multiply(sign));
                    }
                }
            }
            var exact = net.multiply(rate).movePointLeft(2);
            var most = BigDecimal.valueOf(posted.size(), Money.digits(last.currency()))
                    .divide(BigDecimal.TWO);
            assertThat(tax.subtract(exact).abs()).isLessThanOrEqualTo(most);
        }
    }
}
