package ballast.bench;

import ballast.accounting.AccountDetermination.Purpose;
import ballast.accounting.Accounts;
import ballast.accounting.OpenItems;
import ballast.accounting.Payment;
import ballast.accounting.Payment.Allocation;
import ballast.accounting.Payment.Direction;
import ballast.accounting.PaymentService;
import ballast.catalog.Items;
import ballast.inventory.Against;
import ballast.inventory.Cause;
import ballast.inventory.Place;
import ballast.inventory.Stock;
import ballast.inventory.Warehouses;
import ballast.orders.DeliveryService;
import ballast.orders.OrderInvoicing;
import ballast.orders.OrderService;
import ballast.orders.OrderedLine;
import ballast.orders.SalesOrder;
import ballast.parties.Parties;
import ballast.parties.Party;
import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import ballast.platform.problem.RuleViolation;
import ballast.sales.Invoice;
import ballast.sales.InvoiceLine;
import ballast.sales.InvoiceService;
import ballast.sales.TaxRate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A trade to be measured: customers, items with plenty on the shelf, and what happens to an order. */
@Component
@ConditionalOnProperty("ballast.bench")
class TradeGround {

    private static final BigDecimal TWO = BigDecimal.TWO;

    private final Parties parties;
    private final Items items;
    private final Stock stock;
    private final Warehouses warehouses;
    private final OrderService orders;
    private final DeliveryService deliveries;
    private final OrderInvoicing invoicing;
    private final InvoiceService invoices;
    private final OpenItems open;
    private final PaymentService payments;
    private final Accounts accounts;
    private final Companies companies;
    private final TransactionTemplate transaction;
    private int bank;

    TradeGround(
            Parties parties,
            Items items,
            Stock stock,
            Warehouses warehouses,
            OrderService orders,
            DeliveryService deliveries,
            OrderInvoicing invoicing,
            InvoiceService invoices,
            OpenItems open,
            PaymentService payments,
            Accounts accounts,
            Companies companies,
            TransactionTemplate transaction) {
        this.parties = parties;
        this.items = items;
        this.stock = stock;
        this.warehouses = warehouses;
        this.orders = orders;
        this.deliveries = deliveries;
        this.invoicing = invoicing;
        this.invoices = invoices;
        this.open = open;
        this.payments = payments;
        this.accounts = accounts;
        this.companies = companies;
        this.transaction = transaction;
    }

    List<Party> customers(int wanted) {
        bank = accounts.list().stream()
                .filter(account -> account.number().equals("1000"))
                .findFirst()
                .orElseThrow()
                .id();
        return IntStream.range(0, wanted)
                .mapToObj(i -> parties.save(Party.customer(companies.current(), "Customer " + i)))
                .toList();
    }

    /** Goods with so many pieces of each on the shelf, worth 5 apiece and sold at 10. */
    List<Items.Choice> goods(int wanted, long pieces) {
        var store = Place.of(warehouses.list().getFirst().id());
        var all = new ArrayList<Items.Choice>();
        for (int i = 0; i < wanted; i++) {
            var fresh = items.fresh();
            var item = items.save(new ballast.catalog.Item(
                    0,
                    "",
                    "Item " + i,
                    fresh.kind(),
                    "",
                    fresh.unitId(),
                    fresh.taxCodeId(),
                    fresh.postingGroupId(),
                    BigDecimal.TEN,
                    "",
                    true,
                    List.of(),
                    0));
            all.add(items.choice(item.id()).orElseThrow());
        }
        var value =
                Money.round(BigDecimal.valueOf(5 * pieces), companies.current().currencyCode());
        transaction.executeWithoutResult(status -> stock.receive(
                new Cause("bench", 1, "B-1", companies.today(), ""),
                Against.of(Purpose.GOODS_RECEIVED),
                IntStream.range(0, wanted)
                        .mapToObj(i ->
                                new Stock.Receipt(i + 1, all.get(i).id(), store, BigDecimal.valueOf(pieces), value))
                        .toList()));
        return all;
    }

    SalesOrder order(Party customer, List<Items.Choice> goods, BigDecimal pieces) {
        return SalesOrder.draft(customer.id(), companies.today(), customer.currencyCode())
                .with(goods.stream().map(item -> line(item, pieces)).toList());
    }

    SalesOrder save(Party customer, List<Items.Choice> goods) {
        return orders.save(order(customer, goods, TWO));
    }

    SalesOrder confirm(SalesOrder order) {
        return orders.confirm(order);
    }

    void deliver(SalesOrder order) {
        deliveries.deliver(order.id());
    }

    Invoice invoice(SalesOrder order) {
        return invoicing.invoice(List.of(order.id()));
    }

    Invoice post(Invoice invoice) {
        return invoices.post(invoice);
    }

    void pay(Invoice invoice) {
        var item = open.payable(Objects.requireNonNull(invoice.entry())).stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolation("an_open_item_is_not_oversettled"));
        payments.post(
                Payment.draft(
                        Direction.INCOMING,
                        item.party(),
                        companies.today(),
                        bank,
                        item.open(),
                        BigDecimal.ONE,
                        "",
                        List.of(Allocation.of(item.id(), item.open()))),
                UUID.randomUUID());
    }

    private static OrderedLine line(Items.Choice item, BigDecimal pieces) {
        return OrderedLine.of(new InvoiceLine(
                item.id(),
                item.number(),
                item.postingGroupId(),
                item.name(),
                pieces,
                item.unitId(),
                item.unit(),
                item.salesPrice(),
                BigDecimal.ZERO,
                new TaxRate(
                        item.taxCodeId(),
                        item.taxCode(),
                        item.taxRate(),
                        item.taxCategory().name()),
                InvoiceLine.Origin.NONE));
    }
}
