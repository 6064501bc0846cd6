package ballast.orders;

import static ballast.orders.GivenOrders.picked;
import static ballast.orders.GivenOrders.progress;
import static db.orders.Tables.QUOTATION;
import static db.sales.Tables.INVOICE_LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ballast.audit.AuditTrail;
import ballast.catalog.Item;
import ballast.catalog.Items;
import ballast.given.DatabaseTest;
import ballast.given.Trade;
import ballast.inventory.GivenStock;
import ballast.inventory.StockItem.Costing;
import ballast.inventory.StockItem.Tracking;
import ballast.orders.SalesOrder.State;
import ballast.orders.SalesOrder.Status;
import ballast.parties.Parties;
import ballast.parties.Party;
import ballast.platform.problem.Problem;
import ballast.sales.InvoiceService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders: what they keep, how they are amended, held, ended and billed. */
@NullUnmarked
class OrderTest extends DatabaseTest {

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
    private QuotationService quotations;

    @Autowired
    private Quotations offered;

    @Autowired
    private Parties parties;

    @Autowired
    private Items items;

    @Autowired
    private AuditTrail trail;

    private Items.Choice desk() {
        return given.item("DESK", "100.00", "S19", "20", "1000.00");
    }

    private SalesOrder confirmed(Party customer, OrderedLine... lines) {
        return service.confirm(given.order(customer, trade.term("NET30"), lines));
    }

    private Delivery deliver(SalesOrder order, String quantity) {
        return delivering.post(picked(deliveries.propose(order.id(), companies.today()), Map.of("DESK", quantity)));
    }

    private static OrderedLine of(OrderedLine line, String quantity) {
        return line.with(line.goods().of(new BigDecimal(quantity)));
    }

    private void refused(ThrowingCallable work, String rule) {
        assertThatThrownBy(work)
                .satisfies(failure -> assertThat(Problem.of(failure).key()).isEqualTo("rule." + rule));
    }

    @Test
    void an_amended_order_keeps_what_it_needs_now_and_never_less_than_was_delivered() {
        inCompany(() -> {
            var desk = desk();
            var lamp = given.item("LAMP", "50.00", "S19", "5", "100.00");
            var order = confirmed(trade.customer("Amend"), given.line(desk, "10", "0"));
            deliver(order, "4");
            var now = orders.get(order.id());
            refused(
                    () -> service.save(now.with(List.of(of(now.lines().getFirst(), "3")))),
                    "no_less_is_ordered_than_was_delivered");
            refused(() -> service.save(now.with(List.of())), "order_has_lines");
            refused(
                    () -> service.save(now.with(List.of(given.line(lamp, "1", "0")))),
                    "a_line_under_way_keeps_its_item");

            var more = new ArrayList<>(List.of(of(now.lines().getFirst(), "15")));
            more.add(given.line(lamp, "2", "0"));
            var amended = service.save(now.with(more));
            assertThat(progress(amended)).isEqualTo("PARTLY_DELIVERED 15/4/0 2/0/0");
            assertThat(stock.level(desk.id())).isEqualTo("16 11");
            assertThat(stock.level(lamp.id())).isEqualTo("5 2");
            var less = service.save(amended.with(List.of(of(amended.lines().getFirst(), "5"))));
            assertThat(stock.level(desk.id())).isEqualTo("16 1");
            assertThat(stock.level(lamp.id())).isEqualTo("5 0");
            refused(() -> service.save(amended), "document_is_current");
            assertThat(less.lines()).hasSize(1);
            assertThat(trail.of(SalesOrder.DOCUMENT, order.id())).isNotEmpty();
            assertThat(stock.findings()).isEmpty();
        });
    }

    @Test
    void who_owes_too_much_waits_until_somebody_releases_the_order() {
        inCompany(() -> {
            var desk = desk();
            var customer = limited(trade.customer("Limit"), "500");
            var small = confirmed(customer, given.line(desk, "4", "0"));
            assertThat(small.status()).isEqualTo(Status.CONFIRMED);
            var order = confirmed(customer, given.line(desk, "1", "0"));
            assertThat(order.status()).isEqualTo(Status.HELD);
            assertThat(stock.level(desk.id())).isEqualTo("20 4");
            refused(() -> delivering.deliver(order.id()), "only_confirmed_orders_are_delivered");
            assertThat(service.release(order.id()).status()).isEqualTo(Status.CONFIRMED);
            assertThat(stock.level(desk.id())).isEqualTo("20 5");
            assertThat(delivering.deliver(order.id()).number()).isNotNull();
        });
    }

    private Party limited(Party p, String limit) {
        return parties.save(new Party(
                p.id(),
                p.number(),
                p.name(),
                p.customer(),
                p.supplier(),
                p.street(),
                p.postcode(),
                p.city(),
                p.countryCode(),
                p.language(),
                p.currencyCode(),
                p.vatId(),
                p.taxNumber(),
                p.email(),
                p.phone(),
                p.website(),
                p.paymentTermId(),
                new BigDecimal(limit),
                p.note(),
                p.active(),
                p.addresses(),
                p.contacts(),
                p.bankAccounts(),
                p.version()));
    }

    @Test
    void what_is_left_of_an_order_can_be_cancelled_and_an_untouched_one_whole() {
        inCompany(() -> {
            var desk = desk();
            var customer = trade.customer("End");
            var order = confirmed(customer, given.line(desk, "10", "0"));
            deliver(order, "4");
            refused(() -> service.cancel(order.id()), "an_order_under_way_is_closed_instead");
            var closed = service.close(order.id());
            assertThat(closed.state()).isEqualTo(State.TO_INVOICE);
            assertThat(stock.level(desk.id())).isEqualTo("16 0");
            refused(() -> service.save(closed), "a_finished_order_is_immutable");
            var invoice = invoices.post(invoicing.invoice(List.of(order.id())));
            assertThat(invoice.net()).isEqualTo(closed.sum().net()).hasToString("400.00 EUR");
            assertThat(orders.get(order.id()).state()).isEqualTo(State.INVOICED);

            invoices.reverse(invoice.id(), companies.today());
            assertThat(orders.get(order.id()).state()).isEqualTo(State.TO_INVOICE);
            var other = confirmed(customer, given.line(desk, "10", "0"));
            assertThat(service.cancel(other.id()).state()).isEqualTo(State.CANCELLED);
            assertThat(stock.level(desk.id())).isEqualTo("16 0");
        });
    }

    @Test
    void nothing_is_invoiced_beyond_what_was_delivered_whatever_is_typed() {
        inCompany(() -> {
            var order = confirmed(trade.customer("Beyond"), given.line(desk(), "10", "0"));
            deliver(order, "4");
            var draft = invoicing.invoice(List.of(order.id()));
            refused(() -> invoicing.invoice(List.of(order.id())), "something_is_left_to_invoice");
            var more = draft.lines().getFirst().of(BigDecimal.valueOf(5));
            refused(() -> invoices.post(draft.with(List.of(more))), "no_more_is_invoiced_than_was_delivered");
            refused(
                    () -> invoices.post(
                            draft.with(List.of(draft.lines().getFirst().of(BigDecimal.valueOf(11))))),
                    "no_more_is_invoiced_than_was_ordered");
            refused(
                    () -> delivering.post(
                            picked(deliveries.propose(order.id(), companies.today()), Map.of("DESK", "7"))),
                    "no_more_is_delivered_than_was_ordered");
            assertThat(invoices.post(draft).net()).hasToString("400.00 EUR");
        });
    }

    @Test
    void several_orders_of_a_customer_come_on_one_invoice() {
        inCompany(() -> {
            var desk = desk();
            var customer = trade.customer("Two");
            var one = confirmed(customer, given.line(desk, "1", "0"));
            var two = confirmed(customer, given.line(desk, "2", "0"));
            var other = confirmed(trade.customer("Other"), given.line(desk, "1", "0"));
            delivering.deliver(one.id());
            delivering.deliver(two.id());
            delivering.deliver(other.id());
            refused(() -> invoicing.invoice(List.of(one.id(), other.id())), "an_invoice_bills_orders_of_its_customer");
            var invoice = invoices.post(invoicing.invoice(List.of(two.id(), one.id())));
            assertThat(invoice.net()).hasToString("300.00 EUR");
            assertThat(orders.get(one.id()).state()).isEqualTo(State.INVOICED);
            assertThat(orders.get(two.id()).state()).isEqualTo(State.INVOICED);
        });
    }

    @Test
    void a_deposit_is_owed_to_the_customer_until_the_last_invoice_deducts_it() {
        inCompany(() -> {
            var plant = given.item("PLANT", "6000.00", "S19", "2", "100.00");
            var customer = trade.customer("Project");
            var order = confirmed(customer, given.line(plant, "2", "0"));
            var deposit = invoices.post(invoicing.deposit(order.id(), BigDecimal.valueOf(30)));
            assertThat(given.entries("sales.invoice", deposit.id()))
                    .isEqualTo("1100 4284.00, 2400 -3600.00, 2100 -684.00");
            delivering.post(picked(deliveries.propose(order.id(), companies.today()), Map.of("PLANT", "1")));
            var half = invoices.post(invoicing.invoice(List.of(order.id())));
            assertThat(given.entries("sales.invoice", half.id()))
                    .isEqualTo("1100 7140.00, 4000 -6000.00, 2100 -1140.00");
            delivering.deliver(order.id());
            var last = invoices.post(invoicing.invoice(List.of(order.id())));
            assertThat(given.entries("sales.invoice", last.id()))
                    .isEqualTo("1100 2856.00, 4000 -6000.00, 2400 3600.00, 2100 -456.00");
            assertThat(deposit.gross().plus(half.gross()).plus(last.gross()))
                    .isEqualTo(order.sum().gross());

            var again = trade.invoice(
                    customer,
                    companies.today(),
                    trade.term("NET30"),
                    List.of(given.goods(plant, "1", "0"), last.lines().getLast()));
            refused(() -> invoices.post(again), "no_more_deposit_is_deducted_than_was_invoiced");
            assertThat(transaction.<Integer>execute(
                            status -> db.fetchCount(INVOICE_LINE, INVOICE_LINE.DEPOSIT_ORDER_ID.eq(order.id()))))
                    .isEqualTo(2);
        });
    }

    @Test
    void a_box_takes_twelve_pieces_from_the_shelf_and_lots_go_by_their_date() {
        inCompany(() -> {
            var fresh = items.fresh();
            var box = unit(fresh.unitId());
            var pen = items.save(new Item(
                    0,
                    "PEN",
                    "Pen",
                    fresh.kind(),
                    "",
                    fresh.unitId(),
                    fresh.taxCodeId(),
                    fresh.postingGroupId(),
                    BigDecimal.ONE,
                    "",
                    true,
                    List.of(new Item.OtherUnit(box, BigDecimal.valueOf(12))),
                    0));
            stock.receive(GivenStock.cause(companies.today()), pen.id(), stock.main(), "30", "30.00");
            var line = given.line(items.choice(pen.id()).orElseThrow(), "2", "0");
            var boxes = line.with(inUnit(line.goods(), box));
            var order = confirmed(trade.customer("Boxes"), boxes);
            assertThat(stock.level(pen.id())).isEqualTo("30 24");
            delivering.deliver(order.id());
            assertThat(stock.stock(pen.id())).isEqualTo("6 6.00");

            var milk = stock.item("MILK", Costing.AVERAGE, Tracking.LOT);
            stock.lot(milk, "late", companies.today().plusDays(90), "5", "5.00");
            stock.lot(milk, "soon", companies.today().plusDays(5), "5", "5.00");
            var drink = confirmed(
                    trade.customer("Drinks"), given.line(items.choice(milk).orElseThrow(), "5", "0"));
            delivering.deliver(drink.id());
            assertThat(stock.lots(milk)).containsExactly("late");
        });
    }

    private int unit(int other) {
        return units.list().stream()
                .map(one -> one.id())
                .filter(id -> id != other)
                .findFirst()
                .orElseThrow();
    }

    @Autowired
    private ballast.catalog.Units units;

    private static ballast.sales.InvoiceLine inUnit(ballast.sales.InvoiceLine line, int unit) {
        return new ballast.sales.InvoiceLine(
                line.item(),
                line.itemNumber(),
                line.postingGroup(),
                line.description(),
                line.quantity(),
                unit,
                "box",
                line.price(),
                line.discount(),
                line.tax(),
                line.origin());
    }

    @Test
    void a_sent_quotation_is_revised_and_becomes_one_order() {
        inCompany(() -> {
            var desk = desk();
            var customer = trade.customer("Quote");
            var draft = Quotation.draft(customer.id(), companies.today(), "EUR")
                    .with(List.of(
                            QuotedLine.of(given.goods(desk, "1", "0")),
                            QuotedLine.of(given.goods(desk, "2", "0")).optional(true)));
            var sent = quotations.send(draft);
            assertThat(sent.sum().net()).hasToString("100.00 EUR");
            refused(() -> offered.save(sent.with(List.of())), "a_sent_quotation_is_revised");
            refused(
                    () -> transaction.executeWithoutResult(status -> db.update(QUOTATION)
                            .set(QUOTATION.TEXT, "cheaper")
                            .where(QUOTATION.ID.eq(sent.id()))
                            .execute()),
                    "a_sent_quotation_is_revised");
            var revised = quotations.revise(sent);
            assertThat(quotations.revise(sent).id()).isEqualTo(revised.id());
            assertThat(revised.number()).isEqualTo(sent.number());
            assertThat(revised.revision()).isEqualTo(2);
            refused(() -> quotations.accept(sent, Set.of()), "document_status_allows_the_action");
            var again = quotations.send(revised);
            var order = quotations.accept(again, Set.of(1));
            assertThat(order.lines()).hasSize(2);
            assertThat(quotations.accept(again, Set.of()).id()).isEqualTo(order.id());

            var old = quotations.send(new Quotation(
                    0,
                    Quotation.Status.DRAFT,
                    null,
                    1,
                    null,
                    customer.id(),
                    companies.today().minusDays(40),
                    companies.today().minusDays(10),
                    null,
                    "EUR",
                    BigDecimal.ONE,
                    "",
                    "",
                    draft.lines(),
                    null,
                    java.util.UUID.randomUUID(),
                    0));
            refused(() -> quotations.accept(old, Set.of()), "an_expired_quotation_is_revised");
            assertThat(quotations.decline(old).status()).isEqualTo(Quotation.Status.DECLINED);
        });
    }

    @Test
    void what_goods_cost_is_told_only_to_those_who_may_know() {
        var id = new long[1];
        inCompany(() -> {
            var order = confirmed(trade.customer("Cost"), given.line(desk(), "2", "0"));
            id[0] = order.id();
            var line = orders.get(order.id()).lines().getFirst();
            assertThat(line.unitCost()).isEqualByComparingTo("50");
            assertThat(line.margin("EUR", BigDecimal.ONE)).hasToString("100.00 EUR");
        });
        inCompanyWith(
                Set.of(OrdersPermissions.ORDER_READ),
                () -> assertThat(orders.get(id[0]).lines().getFirst().unitCost())
                        .isNull());
    }
}
