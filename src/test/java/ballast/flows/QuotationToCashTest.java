package ballast.flows;

import static ballast.orders.GivenOrders.back;
import static ballast.orders.GivenOrders.picked;
import static ballast.orders.GivenOrders.progress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ballast.given.DatabaseTest;
import ballast.given.Trade;
import ballast.inventory.GivenStock;
import ballast.orders.CustomerReturn;
import ballast.orders.CustomerReturns;
import ballast.orders.Deliveries;
import ballast.orders.Delivery;
import ballast.orders.DeliveryService;
import ballast.orders.GivenOrders;
import ballast.orders.OrderInvoicing;
import ballast.orders.OrderService;
import ballast.orders.Quotation;
import ballast.orders.QuotationService;
import ballast.orders.QuotedLine;
import ballast.orders.ReturnCredit;
import ballast.orders.ReturnService;
import ballast.orders.SalesOrder;
import ballast.orders.SalesOrders;
import ballast.platform.document.DocumentFlows;
import ballast.platform.document.FlowStep;
import ballast.sales.Invoice;
import ballast.sales.InvoiceService;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Flows F1 and F3.1 to 3.3: from the quotation to the money, and what comes back. */
@NullUnmarked
class QuotationToCashTest extends DatabaseTest {

    @Autowired
    private Trade trade;

    @Autowired
    private GivenStock stock;

    @Autowired
    private GivenOrders given;

    @Autowired
    private QuotationService quotations;

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
    private DocumentFlows flows;

    private long chair;
    private long book;
    private Quotation quotation;
    private SalesOrder order;
    private Invoice first;
    private Invoice second;

    private void quoted() {
        var chairs = given.item("CHAIR", "89.90", "S19", "30", "1263.00");
        var books = given.item("BOOK", "12.95", "R7", "100", "635.00");
        chair = chairs.id();
        book = books.id();
        var customer = trade.customer("Bergmann AG");
        var draft = Quotation.draft(customer.id(), companies.today(), "EUR");
        quotation = quotations.send(new Quotation(
                0,
                draft.status(),
                null,
                1,
                null,
                customer.id(),
                draft.documentOn(),
                draft.validUntil(),
                trade.term("2T10N30"),
                "EUR",
                BigDecimal.ONE,
                "",
                "",
                List.of(
                        QuotedLine.of(given.goods(chairs, "10", "5")),
                        QuotedLine.of(given.goods(books, "7", "0")),
                        QuotedLine.of(given.goods(books, "1", "0")).optional(true)),
                null,
                draft.command(),
                0));
        assertThat(quotation.number()).endsWith("00001");
        assertThat(quotation.sum().net()).hasToString("944.70 EUR");
        assertThat(quotation.sum().taxes())
                .extracting(tax -> tax.tax().toString())
                .containsExactly("162.27 EUR", "6.35 EUR");
        assertThat(quotation.sum().gross()).hasToString("1113.32 EUR");
        order = service.confirm(quotations.accept(quotation, Set.of()));
        assertThat(progress(order)).isEqualTo("TO_DELIVER 10/0/0 7/0/0");
        assertThat(levels()).isEqualTo("30 10, 100 7");
    }

    private void delivered() {
        var one = delivering.post(
                picked(deliveries.propose(order.id(), companies.today()), Map.of("CHAIR", "6", "BOOK", "7")));
        assertThat(one.number()).startsWith("DN-").endsWith("00001");
        assertThat(given.entries(Delivery.DOCUMENT, one.id())).isEqualTo("5000 297.05, 1210 -297.05");
        assertThat(levels()).isEqualTo("24 4, 93 0");
        assertThat(progress(orders.get(order.id()))).isEqualTo("PARTLY_DELIVERED 10/6/0 7/7/0");
        first = invoices.post(invoicing.invoice(List.of(order.id())));
        assertThat(given.entries("sales.invoice", first.id())).isEqualTo("1100 706.79, 4000 -603.08, 2100 -103.71");
        assertThat(progress(orders.get(order.id()))).isEqualTo("PARTLY_DELIVERED 10/6/6 7/7/7");

        var rest = deliveries.propose(order.id(), companies.today());
        assertThat(rest.id()).isPositive();
        assertThat(rest.lines())
                .extracting(line -> line.itemNumber() + " " + line.quantity().intValue())
                .containsExactly("CHAIR 4");
        var two = delivering.post(rest);
        assertThat(given.entries(Delivery.DOCUMENT, two.id())).isEqualTo("5000 168.40, 1210 -168.40");
        assertThat(levels()).isEqualTo("20 0, 93 0");
        second = invoices.post(invoicing.invoice(List.of(order.id())));
        assertThat(given.entries("sales.invoice", second.id())).isEqualTo("1100 406.53, 4000 -341.62, 2100 -64.91");
        assertThat(first.gross().plus(second.gross())).isEqualTo(quotation.sum().gross());
        assertThat(orders.get(order.id()).state()).isEqualTo(SalesOrder.State.INVOICED);
    }

    @Test
    void from_the_quotation_to_the_money() {
        inCompany(() -> {
            quoted();
            delivered();
            var payment = given.pay(first, companies.today().plusDays(8), "692.65");
            given.pay(second, companies.today().plusDays(35), "406.53");
            assertThat(orders.get(order.id()).state()).isEqualTo(SalesOrder.State.COMPLETED);
            assertThat(given.balances())
                    .contains("1000 1099.18")
                    .contains("2100 -166.54, ")
                    .contains("4000 -944.70, 4090 12.06, 5000 465.45");
            assertThat(stock.findings()).isEmpty();

            assertThat(documents("accounting.payment", payment)).contains("sales.invoice");
            assertThat(documents("sales.invoice", first.id()))
                    .contains("orders.quotation", "orders.order", "orders.delivery", "accounting.payment");
            assertThat(documents("orders.quotation", quotation.id()))
                    .contains("orders.order", "orders.delivery", "sales.invoice", "accounting.payment");
            assertThat(documents("orders.order", order.id())).contains("orders.quotation", "accounting.payment");
        });
    }

    @Test
    void what_comes_back_is_inspected_and_credited() {
        inCompany(() -> {
            quoted();
            delivered();
            var number = deliveries
                    .get(flows.of("orders.order", order.id()).stream()
                            .filter(step -> step.document().equals("orders.delivery"))
                            .findFirst()
                            .orElseThrow()
                            .id())
                    .number();
            var proposed = returns.propose(order.id(), companies.today());
            var received = returning.receive(back(proposed, number, "CHAIR", "2"));
            assertThat(given.entries(CustomerReturn.DOCUMENT, received.id())).isEqualTo("1210 84.20, 5000 -84.20");
            assertThat(stock.stock(chair)).isEqualTo("22 926.20");

            var inspected = returning.inspect(
                    received.with(List.of(received.lines().getFirst().scrapping(BigDecimal.ONE))));
            assertThat(given.entries(CustomerReturn.DOCUMENT, inspected.id()))
                    .isEqualTo("1210 84.20, 5000 -84.20, 5110 42.10, 1210 -42.10");
            assertThat(stock.stock(chair)).isEqualTo("21 884.10");

            var drafts = crediting.credit(inspected.id());
            assertThat(drafts).hasSize(1);
            var credit = invoices.post(drafts.getFirst());
            assertThat(credit.credits()).isEqualTo(first.id());
            assertThat(given.entries("sales.invoice", credit.id())).isEqualTo("1100 -203.26, 4000 170.81, 2100 32.45");
            assertThatThrownBy(() -> crediting.credit(inspected.id()))
                    .hasMessageContaining("something_is_left_to_credit");
            assertThatThrownBy(() -> returning.receive(
                            back(returns.propose(order.id(), companies.today()), number, "CHAIR", "5")))
                    .hasMessageContaining("no_more_is_returned_than_was_delivered");
            assertThat(progress(orders.get(order.id()))).isEqualTo("INVOICED 10/10/8 7/7/7");
            assertThat(stock.findings()).isEmpty();
        });
    }

    private List<String> documents(String document, long id) {
        return flows.of(document, id).stream().map(FlowStep::document).toList();
    }

    private String levels() {
        return stock.level(chair) + ", " + stock.level(book);
    }
}
