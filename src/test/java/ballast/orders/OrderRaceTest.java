package ballast.orders;

import static org.assertj.core.api.Assertions.assertThat;

import ballast.accounting.CountedStatements;
import ballast.given.DatabaseTest;
import ballast.given.Trade;
import ballast.inventory.GivenStock;
import ballast.platform.problem.Problem;
import ballast.sales.InvoiceService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many at once: exactly what can be done is done, the others are told why not, and nobody gets stuck. */
@NullUnmarked
class OrderRaceTest extends DatabaseTest {

    @Autowired
    private Trade trade;

    @Autowired
    private GivenStock stock;

    @Autowired
    private GivenOrders given;

    @Autowired
    private OrderService service;

    @Autowired
    private DeliveryService delivering;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private OrderInvoicing invoicing;

    @Autowired
    private InvoiceService invoices;

    @Autowired
    private SalesOrders orders;

    @Autowired
    private CountedStatements statements;

    private final Map<String, Integer> outcomes = new ConcurrentHashMap<>();

    @Test
    void fifty_clients_deliver_the_last_ten_pieces() {
        inCompany(() -> {
            var item = given.item("LAST", "10.00", "S19", "10", "50.00");
            var customer = trade.customer("Many");
            var all = new ArrayList<SalesOrder>();
            for (int i = 0; i < 50; i++) {
                all.add(service.confirm(given.order(customer, trade.term("NET30"), given.line(item, "1", "0"))));
            }
            atOnce(50, client -> delivering.deliver(all.get(client).id()));
            assertThat(outcomes.remove("done")).isEqualTo(10);
            assertThat(outcomes.keySet()).isSubsetOf("rule.stock_suffices", "rule.goods_are_free");
            assertThat(outcomes.values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(40);
            assertThat(stock.stock(item.id())).isEqualTo("0 0.00");
            assertThat(stock.findings()).isEmpty();
        });
    }

    @Test
    void sixteen_send_one_delivery_and_one_invoice_at_once() {
        inCompany(() -> {
            var item = given.item("ONE", "10.00", "S19", "10", "50.00");
            var order = service.confirm(
                    given.order(trade.customer("One"), trade.term("NET30"), given.line(item, "5", "0")));
            var delivery = deliveries.propose(order.id(), companies.today());
            atOnce(16, client -> delivering.post(delivery));
            assertThat(outcomes).containsOnly(Map.entry("done", 16));
            assertThat(stock.stock(item.id())).isEqualTo("5 25.00");

            outcomes.clear();
            atOnce(16, client -> invoices.post(invoicing.invoice(List.of(order.id()))));
            assertThat(outcomes).containsOnly(Map.entry("done", 1), Map.entry("rule.something_is_left_to_invoice", 15));
            assertThat(orders.get(order.id()).state()).isEqualTo(SalesOrder.State.INVOICED);
        });
    }

    @Test
    void orders_of_the_same_items_in_opposite_order_do_not_stop_each_other() {
        inCompany(() -> {
            var one = given.item("A", "10.00", "S19", "100", "50.00");
            var two = given.item("B", "10.00", "S19", "100", "50.00");
            var customer = trade.customer("Opposite");
            atOnce(20, client -> {
                var lines = client % 2 == 0
                        ? List.of(given.line(one, "1", "0"), given.line(two, "1", "0"))
                        : List.of(given.line(two, "1", "0"), given.line(one, "1", "0"));
                var order = service.confirm(given.order(customer, trade.term("NET30"), "EUR", "1", lines));
                delivering.deliver(order.id());
                invoices.post(invoicing.invoice(List.of(order.id())));
            });
            assertThat(outcomes).containsOnly(Map.entry("done", 20));
            assertThat(stock.stock(one.id())).isEqualTo("80 40.00");
            assertThat(stock.findings()).isEmpty();
        });
    }

    @Test
    void from_the_order_to_the_money_takes_at_most_70_statements() {
        inCompany(() -> {
            var lines = new ArrayList<OrderedLine>();
            for (int i = 0; i < 5; i++) {
                lines.add(given.line(given.item("I" + i, "10.00", "S19", "10", "50.00"), "2", "0"));
            }
            var customer = trade.customer("Count");
            var term = trade.term("NET30");
            var result = new Object[3];
            var counts = new ArrayList<Integer>();
            counts.add(statements.of(() -> result[0] = service.save(given.order(customer, term, "EUR", "1", lines))));
            counts.add(statements.of(() -> result[0] = service.confirm((SalesOrder) result[0])));
            var order = (SalesOrder) result[0];
            counts.add(statements.of(() -> delivering.deliver(order.id())));
            counts.add(statements.of(() -> result[1] = invoicing.invoice(List.of(order.id()))));
            counts.add(statements.of(() -> result[1] = invoices.post((ballast.sales.Invoice) result[1])));
            var bank = given.bank();
            var payment = given.payment((ballast.sales.Invoice) result[1], companies.today(), "119.00", bank);
            counts.add(statements.of(() -> given.post(payment)));
            assertThat(counts.stream().mapToInt(Integer::intValue).sum())
                    .as("%s", counts)
                    .isLessThanOrEqualTo(70);
        });
    }

    private void atOnce(int clients, IntConsumer work) {
        var start = new CountDownLatch(1);
        var done = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                var client = i;
                done.add(threads.submit(() -> inCompany(() -> {
                    try {
                        start.await();
                        work.accept(client);
                        outcomes.merge("done", 1, Integer::sum);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    } catch (RuntimeException e) {
                        outcomes.merge(Problem.of(e).key(), 1, Integer::sum);
                    }
                })));
            }
            start.countDown();
            for (var one : done) {
                one.get(120, TimeUnit.SECONDS);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
