package ballast.demo;

import ballast.catalog.Item;
import ballast.catalog.Items;
import ballast.orders.CustomerReturns;
import ballast.orders.Deliveries;
import ballast.orders.DeliveryService;
import ballast.orders.OrderInvoicing;
import ballast.orders.OrderService;
import ballast.orders.OrderedLine;
import ballast.orders.ReturnCredit;
import ballast.orders.ReturnService;
import ballast.orders.SalesOrder;
import ballast.parties.Parties;
import ballast.parties.Party;
import ballast.platform.company.Company;
import ballast.sales.Invoice;
import ballast.sales.InvoiceService;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What customers of the demo company have ordered by now: waiting, on its way, delivered, paid, sent back. */
@Component
class DemoOrders {

    private final DemoQuotations quotations;
    private final Parties parties;
    private final OrderService orders;
    private final Deliveries deliveries;
    private final DeliveryService delivering;
    private final OrderInvoicing invoicing;
    private final InvoiceService invoices;
    private final CustomerReturns returns;
    private final ReturnService returning;
    private final ReturnCredit crediting;
    private final DemoMoney money;

    DemoOrders(
            DemoQuotations quotations,
            Parties parties,
            OrderService orders,
            Deliveries deliveries,
            DeliveryService delivering,
            OrderInvoicing invoicing,
            InvoiceService invoices,
            CustomerReturns returns,
            ReturnService returning,
            ReturnCredit crediting,
            DemoMoney money) {
        this.quotations = quotations;
        this.parties = parties;
        this.orders = orders;
        this.deliveries = deliveries;
        this.delivering = delivering;
        this.invoicing = invoicing;
        this.invoices = invoices;
        this.returns = returns;
        this.returning = returning;
        this.crediting = crediting;
        this.money = money;
    }

    void trade(Company company, List<Party> customers, List<Items.Choice> items, LocalDate today) {
        var random = new Random(11);
        var own = customers.stream()
                .filter(one -> one.currencyCode().equals(company.currencyCode()))
                .toList();
        var goods =
                items.stream().filter(item -> item.kind() == Item.Kind.GOODS).toList();
        quotations.offer(own, goods, today, random);
        for (int i = 0; i < 18; i++) {
            var on = today.minusDays(18L - i);
            var order = orders.save(order(own.get(random.nextInt(own.size())), goods, on, random));
            if (i % 9 != 0) {
                live(orders.confirm(order), i, on, today);
            }
        }
        hold(own.getFirst(), goods, today, random);
    }

    /** As far as its number lets it get. */
    private void live(SalesOrder order, int i, LocalDate on, LocalDate today) {
        switch (i % 9) {
            case 1 -> {}
            case 2 -> orders.cancel(order.id());
            case 3 -> part(order, on);
            case 4 -> delivering.deliver(order.id());
            case 5 -> {
                part(order, on);
                orders.close(order.id());
            }
            case 6 -> invoice(order);
            default -> {
                var invoice = invoice(order);
                if (i % 9 == 8) {
                    sendBack(order, today, i > 9);
                } else {
                    money.receive(invoice, today, false);
                }
            }
        }
    }

    private void part(SalesOrder order, LocalDate on) {
        var all = deliveries.propose(order.id(), on);
        delivering.post(all.with(IntStream.range(0, all.lines().size())
                .mapToObj(i -> all.lines()
                        .get(i)
                        .of(i == 0 ? BigDecimal.ONE : all.lines().get(i).open()))
                .toList()));
    }

    private Invoice invoice(SalesOrder order) {
        delivering.deliver(order.id());
        return invoices.post(invoicing.invoice(List.of(order.id())));
    }

    private void sendBack(SalesOrder order, LocalDate today, boolean inspected) {
        var all = returns.propose(order.id(), today);
        var back = returning.receive(all.with(List.of(all.lines().getFirst().of(BigDecimal.ONE))));
        if (inspected) {
            returning.inspect(back);
            crediting.credit(back.id());
        }
    }

    /** A customer who may owe next to nothing orders again. */
    private void hold(Party customer, List<Items.Choice> goods, LocalDate today, Random random) {
        var p = parties.get(customer.id());
        parties.save(new Party(
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
                BigDecimal.TEN,
                p.note(),
                p.active(),
                p.addresses(),
                p.contacts(),
                p.bankAccounts(),
                p.version()));
        orders.confirm(order(customer, goods, today, random));
    }

    private static SalesOrder order(Party customer, List<Items.Choice> goods, LocalDate on, Random random) {
        var draft = SalesOrder.draft(customer.id(), on, customer.currencyCode());
        var lines = IntStream.range(0, 2 + random.nextInt(3))
                .mapToObj(i -> OrderedLine.of(
                        DemoQuotations.line(goods.get(random.nextInt(goods.size())), 2 + random.nextInt(2))))
                .toList();
        return new SalesOrder(
                0,
                draft.status(),
                draft.state(),
                null,
                customer.id(),
                on,
                on.plusDays(7),
                customer.paymentTermId(),
                draft.currency(),
                draft.rate(),
                draft.invoicing(),
                "PO " + (1000 + random.nextInt(9000)),
                "",
                null,
                lines,
                draft.command(),
                0);
    }
}
