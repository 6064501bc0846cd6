package ballast.demo;

import ballast.catalog.Item;
import ballast.catalog.Items;
import ballast.inventory.Warehouses;
import ballast.parties.Party;
import ballast.platform.company.Company;
import ballast.purchasing.GoodsReceipt;
import ballast.purchasing.GoodsReceiptService;
import ballast.purchasing.ItemInUnit;
import ballast.purchasing.PurchaseLine;
import ballast.purchasing.PurchaseOrder;
import ballast.purchasing.PurchaseOrderService;
import ballast.purchasing.PurchaseOrders;
import ballast.purchasing.SupplierPrice;
import ballast.purchasing.SupplierPrices;
import ballast.purchasing.TaxRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What the demo company buys: prices of its suppliers, orders of the last weeks, and what came of them. */
@Component
class DemoBuying {

    private static final BigDecimal COST_SHARE = new BigDecimal("0.52");

    private final SupplierPrices prices;
    private final PurchaseOrders orders;
    private final PurchaseOrderService ordering;
    private final GoodsReceiptService receiving;
    private final DemoSourcing sourcing;
    private final Warehouses warehouses;
    private final DemoBills bills;

    DemoBuying(
            SupplierPrices prices,
            PurchaseOrders orders,
            PurchaseOrderService ordering,
            GoodsReceiptService receiving,
            DemoSourcing sourcing,
            Warehouses warehouses,
            DemoBills bills) {
        this.prices = prices;
        this.orders = orders;
        this.ordering = ordering;
        this.receiving = receiving;
        this.sourcing = sourcing;
        this.warehouses = warehouses;
        this.bills = bills;
    }

    void buy(Company company, List<Party> suppliers, List<Items.Choice> items, LocalDate today) {
        var goods = items.stream()
                .filter(item -> item.kind() == Item.Kind.GOODS)
                .limit(16)
                .toList();
        for (int i = 0; i < goods.size(); i++) {
            price(company, suppliers.get(i % 3), goods.get(i), today.minusMonths(6), i);
        }
        var received = new ArrayList<GoodsReceipt>();
        for (int i = 0; i < 9; i++) {
            var on = today.minusDays(40 - 4L * i);
            var order = ordering.confirm(draft(company, suppliers.get(i % 3), goods, on, i));
            if (i < 7) {
                received.add(receive(order, on.plusDays(5), i == 3 ? "0.8" : "1"));
            }
        }
        bills.enter(suppliers, received, today);
        orders.save(draft(company, suppliers.get(1), goods, today, 9));
        sourcing.need(goods, suppliers.getFirst(), today);
        sourcing.ask(List.of(suppliers.get(0), suppliers.get(7), suppliers.get(8)), goods, today);
    }

    private void price(Company company, Party supplier, Items.Choice item, LocalDate from, int no) {
        prices.save(new SupplierPrice(
                0,
                supplier.id(),
                item.id(),
                item.unitId(),
                BigDecimal.valueOf(no % 3 * 10L),
                from,
                company.currencyCode(),
                cost(item),
                5 + no % 4 * 7,
                supplier.name().substring(0, 2).toUpperCase(Locale.ROOT) + "-" + (1000 + 37 * no),
                0));
    }

    private PurchaseOrder draft(Company company, Party supplier, List<Items.Choice> goods, LocalDate on, int no) {
        var draft = PurchaseOrder.draft(
                supplier.id(), on, warehouses.list().getFirst().id(), company.currencyCode());
        var lines = IntStream.range(0, 2 + no % 3)
                .mapToObj(k -> line(goods.get((no * 3 + k) % goods.size()), 6 + 2L * ((no + k) % 5), on.plusDays(10)))
                .toList();
        return new PurchaseOrder(
                0,
                draft.status(),
                null,
                supplier.id(),
                on,
                on.plusDays(10),
                draft.warehouse(),
                supplier.paymentTermId(),
                draft.currency(),
                BigDecimal.ONE,
                "AB-" + (4100 + no),
                "",
                lines,
                0,
                UUID.randomUUID(),
                0);
    }

    private static PurchaseLine line(Items.Choice item, long pieces, LocalDate due) {
        var tax = new TaxRate(
                item.taxCodeId(),
                item.taxCode(),
                item.taxRate(),
                item.taxCategory().name());
        return PurchaseLine.of(ItemInUnit.of(item), item.name(), BigDecimal.valueOf(pieces), cost(item), tax)
                .due(due);
    }

    private GoodsReceipt receive(PurchaseOrder order, LocalDate on, String share) {
        var draft = receiving.of(order.id());
        var lines = draft.lines().stream()
                .map(line -> line.of(
                                line.quantity().multiply(new BigDecimal(share)).setScale(0, RoundingMode.DOWN))
                        .weighing(line.quantity().multiply(new BigDecimal("1.5"))))
                .toList();
        return receiving.post(new GoodsReceipt(
                0,
                draft.status(),
                null,
                draft.order(),
                "",
                "",
                on,
                draft.warehouse(),
                "LS " + (70_200 + order.id()),
                "",
                draft.rate(),
                lines,
                draft.command(),
                0));
    }

    static BigDecimal cost(Items.Choice item) {
        return item.salesPrice().multiply(COST_SHARE).setScale(2, RoundingMode.HALF_UP);
    }
}
