package ballast.orders;

import ballast.accounting.AccountDetermination.Purpose;
import ballast.inventory.Against;
import ballast.inventory.Cause;
import ballast.inventory.OrderLine;
import ballast.inventory.Place;
import ballast.inventory.Spot;
import ballast.inventory.Stock;
import ballast.inventory.Warehouse;
import ballast.inventory.Warehouses;
import ballast.orders.CustomerReturn.Status;
import ballast.platform.problem.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Returns: goods come back at the cost they left with, into a blocked bin; inspected, they are restocked or scrapped. */
@Component
public class ReturnService {

    private final CustomerReturns returns;
    private final SalesOrders orders;
    private final Stock stock;
    private final Warehouses warehouses;

    ReturnService(CustomerReturns returns, SalesOrders orders, Stock stock, Warehouses warehouses) {
        this.returns = returns;
        this.orders = orders;
        this.stock = stock;
        this.warehouses = warehouses;
    }

    /** Stores what came back and posts it; nobody can take the goods before they are inspected. */
    @Transactional
    @RolesAllowed(OrdersPermissions.RETURN_POST)
    public CustomerReturn receive(CustomerReturn one) {
        orders.lock(one.order());
        var stored = returns.stored(one).orElse(null);
        if (stored != null && stored.isBack()) {
            return stored;
        }
        var current = current(one);
        current.checkForReceiving();
        var id = returns.store(current, stored);
        var number = returns.change(id, Status.RECEIVED);
        var bins = new HashMap<Integer, Integer>();
        var back = current.lines().stream()
                .filter(ReturnLine::stocked)
                .map(line -> new Stock.Return(
                        line.no(),
                        new OrderLine(Delivery.DOCUMENT, line.delivery(), line.deliveryLine()),
                        line.stocked(line.quantity()),
                        place(line, bins)))
                .toList();
        if (!back.isEmpty()) {
            stock.takeBack(cause(current, id, number), Against.of(Purpose.COST_OF_SALES), back);
        }
        return returns.find(id);
    }

    /** What the lines say of the deliveries may be old by now, or wrong: only the quantity is the return's own. */
    private CustomerReturn current(CustomerReturn one) {
        var delivered = returns.delivered(one.order());
        return one.with(one.lines().stream()
                .filter(line -> line.quantity().signum() > 0)
                .map(line -> delivered.stream()
                        .filter(there ->
                                there.delivery() == line.delivery() && there.deliveryLine() == line.deliveryLine())
                        .findFirst()
                        .map(there -> there.of(line.quantity()))
                        .orElseThrow(
                                () -> new RuleViolation("no_more_is_returned_than_was_delivered", line.description())))
                .toList());
    }

    /** What is good goes back on the shelf, what is broken is scrapped. */
    @Transactional
    @RolesAllowed(OrdersPermissions.RETURN_POST)
    public CustomerReturn inspect(CustomerReturn one) {
        orders.lock(one.order());
        var stored = returns.stored(one).orElseThrow(() -> new RuleViolation("document_exists", one.id()));
        if (stored.is(Status.INSPECTED)) {
            return stored;
        }
        RuleViolation.require(
                stored.is(Status.RECEIVED), "document_status_allows_the_action", "INSPECT", stored.status());
        returns.store(one, stored);
        var inspected = returns.find(stored.id());
        var goods = inspected.lines().stream().filter(ReturnLine::stocked).toList();
        var cause = cause(inspected, inspected.id(), Objects.requireNonNull(inspected.number()));
        var bins = new HashMap<Integer, Integer>();
        stock.take(goods.stream()
                .map(line -> new Spot(line.item(), line.warehouse()))
                .toList());
        var good = parts(goods, line -> line.quantity().subtract(line.scrapped()), bins);
        if (!good.isEmpty()) {
            stock.relocate(cause, good, null);
        }
        var broken = parts(goods, ReturnLine::scrapped, bins);
        if (!broken.isEmpty()) {
            stock.scrap(cause, broken);
        }
        returns.change(stored.id(), Status.INSPECTED);
        return returns.find(stored.id());
    }

    private List<Stock.Issue> parts(
            List<ReturnLine> lines, Function<ReturnLine, BigDecimal> part, Map<Integer, Integer> bins) {
        return lines.stream()
                .filter(line -> part.apply(line).signum() > 0)
                .map(line -> new Stock.Issue(
                        line.no(), line.item(), place(line, bins), line.stocked(part.apply(line)), null))
                .toList();
    }

    private Place place(ReturnLine line, Map<Integer, Integer> bins) {
        return Place.of(line.warehouse()).in(bins.computeIfAbsent(line.warehouse(), this::blocked));
    }

    private Integer blocked(int warehouse) {
        return warehouses.get(warehouse).bins().stream()
                .filter(Warehouse.Bin::blocked)
                .map(Warehouse.Bin::id)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("a_warehouse_has_a_blocked_bin_for_returns"));
    }

    private static Cause cause(CustomerReturn one, long id, String number) {
        return new Cause(CustomerReturn.DOCUMENT, id, number, one.returnedOn(), one.reason());
    }
}
