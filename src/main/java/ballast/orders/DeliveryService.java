package ballast.orders;

import ballast.accounting.AccountDetermination.Purpose;
import ballast.inventory.Against;
import ballast.inventory.Cause;
import ballast.inventory.Lots;
import ballast.inventory.OrderLine;
import ballast.inventory.Place;
import ballast.inventory.Stock;
import ballast.orders.Delivery.Status;
import ballast.platform.company.Companies;
import ballast.platform.problem.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Posting deliveries: goods leave the warehouse, and what is left of the order waits for the next one. */
@Component
public class DeliveryService {

    private final Deliveries deliveries;
    private final SalesOrders orders;
    private final Stock stock;
    private final Lots lots;
    private final Companies companies;

    DeliveryService(Deliveries deliveries, SalesOrders orders, Stock stock, Lots lots, Companies companies) {
        this.deliveries = deliveries;
        this.orders = orders;
        this.stock = stock;
        this.lots = lots;
        this.companies = companies;
    }

    /** Stores what was picked and posts it; posting a posted one finds it done. The order is taken first, always. */
    @Transactional
    @RolesAllowed(OrdersPermissions.DELIVERY_POST)
    public Delivery post(Delivery delivery) {
        var order = orders.lock(delivery.order());
        return post(delivery, deliveries.stored(delivery).orElse(null), order);
    }

    /** Delivers all that is open of an order. */
    @Transactional
    @RolesAllowed(OrdersPermissions.DELIVERY_POST)
    public Delivery deliver(long order) {
        var taken = orders.lock(order);
        var open = deliveries.open(taken, companies.today());
        var waiting = deliveries.waiting(order).orElse(null);
        return post(waiting == null ? open : waiting.with(open.lines()), waiting, taken);
    }

    private Delivery post(Delivery delivery, @Nullable Delivery stored, SalesOrder order) {
        if (stored != null && stored.status() == Status.POSTED) {
            return stored;
        }
        RuleViolation.require(order.status() == SalesOrder.Status.CONFIRMED, "only_confirmed_orders_are_delivered");
        var current = delivery.with(current(delivery, order));
        current.checkForPosting();
        var id = deliveries.store(current, stored);
        var number = deliveries.post(id);
        var issues = issues(current, order);
        if (!issues.isEmpty()) {
            stock.issue(
                    new Cause(Delivery.DOCUMENT, id, number, current.deliveredOn(), order.reference()),
                    Against.of(Purpose.COST_OF_SALES),
                    issues);
        }
        backorder(current, order, companies.today());
        return current.posted(id, number);
    }

    /** What the lines say of the order may be old by now, or wrong: only quantity and lot are the delivery's own. */
    private List<DeliveryLine> current(Delivery delivery, SalesOrder order) {
        var all = new ArrayList<DeliveryLine>();
        var open = deliveries.open(order, delivery.deliveredOn()).lines();
        for (var line : delivery.lines()) {
            open.stream()
                    .filter(one -> one.orderLine() == line.orderLine())
                    .findFirst()
                    .ifPresentOrElse(
                            one -> all.add(one.of(line.quantity()).lot(line.lot())),
                            () -> RuleViolation.require(
                                    line.quantity().signum() == 0,
                                    "no_more_is_delivered_than_was_ordered",
                                    line.description()));
        }
        return all;
    }

    private List<Stock.Issue> issues(Delivery delivery, SalesOrder order) {
        var issues = new ArrayList<Stock.Issue>();
        for (var line : delivery.lines()) {
            if (line.stocked() && line.quantity().signum() > 0) {
                issues.add(new Stock.Issue(
                        line.no(),
                        line.item(),
                        Place.of(line.warehouse()).lot(lot(line)),
                        line.pieces(),
                        new OrderLine(SalesOrder.DOCUMENT, order.id(), line.no())));
            }
        }
        return issues;
    }

    private @Nullable Long lot(DeliveryLine line) {
        return line.lot().isBlank()
                ? null
                : lots.find(line.item(), line.lot())
                        .orElseThrow(() -> new RuleViolation("delivery_names_a_known_lot", line.lot()));
    }

    /** What was not delivered waits in a delivery of its own. */
    private void backorder(Delivery posted, SalesOrder order, LocalDate on) {
        var rest = deliveries.open(order, on).lines().stream()
                .map(line -> line.of(line.open().subtract(delivered(posted, line))))
                .filter(line -> line.quantity().signum() > 0)
                .toList();
        if (!rest.isEmpty()) {
            deliveries.store(deliveries.open(order, on).with(rest), null);
        }
    }

    private static BigDecimal delivered(Delivery posted, DeliveryLine line) {
        return posted.lines().stream()
                .filter(one -> one.orderLine() == line.orderLine())
                .map(DeliveryLine::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
