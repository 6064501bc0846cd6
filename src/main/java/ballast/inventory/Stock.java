package ballast.inventory;

import ballast.accounting.AccountDetermination.Purpose;
import ballast.platform.money.Money;
import ballast.platform.problem.RuleViolation;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way goods move, inside the transaction of the document that moves them. Every change of value is posted at
 * once, so that the stock is worth what the books say, on every date. A document moves all its lines by one call;
 * one that needs several calls takes all balances first.
 */
@Component
public class Stock {

    /**
     * Goods received, in the item's own unit.
     *
     * @param value in ledger currency; null for what the item costs by now
     */
    public record Receipt(
            int line,
            long item,
            Place place,
            BigDecimal quantity,
            @Nullable Money value) implements Serializable {}

    /**
     * Goods issued.
     *
     * @param order whose reservation this delivers
     */
    public record Issue(
            int line,
            long item,
            Place place,
            BigDecimal quantity,
            @Nullable OrderLine order) implements Serializable {}

    /** Goods that come back, or that arrive: of what line of which document. */
    public record Return(int line, OrderLine of, BigDecimal quantity, Place place) implements Serializable {}

    /** Goods sent back to a supplier, who owes us the agreed value for them. */
    public record SendBack(int line, long item, Place place, BigDecimal quantity, Money agreed)
            implements Serializable {}

    /** Goods that turn out to be there, or (negative) not to be. */
    public record Difference(int line, long item, Place place, BigDecimal quantity) implements Serializable {}

    private final StockDesk desk;
    private final Warehouses warehouses;
    private final Shelves shelves;
    private final ReservationRows reservations;

    Stock(StockDesk desk, Warehouses warehouses, Shelves shelves, ReservationRows reservations) {
        this.desk = desk;
        this.warehouses = warehouses;
        this.shelves = shelves;
        this.reservations = reservations;
    }

    /** Takes balances beforehand, for a document that moves goods by several calls. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Collection<Spot> spots) {
        shelves.take(spots);
    }

    /** @param against usually goods received, not billed */
    @Transactional(propagation = Propagation.MANDATORY)
    public Posted receive(Cause cause, Against against, List<Receipt> receipts) {
        var run = desk.begin(
                cause,
                receipts.stream().map(one -> new Spot(one.item(), one.place().warehouse())));
        for (var one : receipts) {
            var value = one.value();
            RuleViolation.require(value == null || value.signum() >= 0, "received_value_is_not_negative");
            var step = new Step(one.line(), one.item(), one.place(), MoveKind.RECEIPT, against, null);
            var worth = value == null ? run.at(step.spot()).cost(one.quantity()) : value.amount();
            run.in(step, one.quantity(), worth, null);
        }
        return desk.end(run);
    }

    /** @param against usually the cost of sales */
    @Transactional(propagation = Propagation.MANDATORY)
    public Posted issue(Cause cause, Against against, List<Issue> issues) {
        return take(cause, MoveKind.ISSUE, against, issues);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Posted scrap(Cause cause, List<Issue> issues) {
        return take(cause, MoveKind.SCRAP, Against.of(Purpose.SCRAP), issues);
    }

    private Posted take(Cause cause, MoveKind kind, Against against, List<Issue> issues) {
        var run = desk.begin(
                cause,
                issues.stream().map(one -> new Spot(one.item(), one.place().warehouse())));
        var kept = reservations.of(
                issues.stream().map(Issue::order).filter(Objects::nonNull).toList());
        for (var one : issues) {
            var step = new Step(one.line(), one.item(), one.place(), kind, against, null);
            var own = desk.kept(kept, one.order(), step.spot());
            run.out(step, one.quantity(), own == null ? BigDecimal.ZERO : own.reserved());
            if (own != null) {
                reservations.consume(run.at(step.spot()), own, one.quantity());
            }
        }
        return desk.end(run);
    }

    /** Goods that were issued come back, at the cost at which they left. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Posted takeBack(Cause cause, Against against, List<Return> returns) {
        return new StockReturns(desk).takeBack(cause, against, returns);
    }

    /** Goods go back to their supplier at the cost they have; what was agreed for them differs by a price difference. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Posted sendBack(Cause cause, List<SendBack> all) {
        var run = desk.begin(
                cause, all.stream().map(one -> new Spot(one.item(), one.place().warehouse())));
        for (var one : all) {
            run.sendBack(
                    new Step(one.line(), one.item(), one.place(), MoveKind.SUPPLIER_RETURN, null, null),
                    one.quantity(),
                    one.agreed());
        }
        return desk.end(run);
    }

    /** Goods leave a warehouse for another and are in transit until they arrive. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Posted ship(Cause cause, List<Issue> issues) {
        return new StockReturns(desk).ship(cause, warehouses.transit(), issues);
    }

    /** Goods that were shipped arrive, worth what was sent. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Posted arrive(Cause cause, List<Return> arrivals) {
        return new StockReturns(desk).arrive(cause, arrivals);
    }

    /** Goods change their bin; nothing changes its value. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Posted relocate(Cause cause, List<Issue> issues, @Nullable Integer toBin) {
        return new StockReturns(desk).relocate(cause, issues, toBin);
    }

    /** Differences found by counting: what is missing leaves, what is too many comes in, at the cost of what is there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Posted adjust(Cause cause, Against against, List<Difference> differences) {
        var run = desk.begin(
                cause,
                differences.stream().map(one -> new Spot(one.item(), one.place().warehouse())));
        for (var one : differences) {
            var step = new Step(one.line(), one.item(), one.place(), MoveKind.ADJUSTMENT, against, null);
            if (one.quantity().signum() < 0) {
                run.out(step, one.quantity().negate(), BigDecimal.ZERO);
            } else {
                run.in(step, one.quantity(), run.at(step.spot()).cost(one.quantity()), null);
            }
        }
        return desk.end(run);
    }

    /**
     * Costs that come late, and price differences: the share of what is still on hand becomes value, the rest cost of
     * sales, both on the cause's day. The booking adds what they are owed to.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Posted revalue(Cause cause, List<LateCost> costs, Booking booking) {
        var receipts = desk.origins()
                .receipts(costs.stream()
                        .flatMap(cost -> cost.over().stream())
                        .map(LateCost.Share::receipt)
                        .toList());
        var items = receipts.stream().map(Origins.Origin::item).distinct().toList();
        var run = desk.begin(
                cause,
                Stream.concat(desk.everywhere(items).stream(), receipts.stream().map(Origins.Origin::spot)));
        var sharing = new LateCosts(run, receipts, desk.receivedAfter(receipts));
        costs.forEach(sharing::share);
        return desk.end(run, booking);
    }
}
