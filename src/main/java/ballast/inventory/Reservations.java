package ballast.inventory;

import ballast.inventory.ReservationRows.Kept;
import ballast.inventory.ReservationRows.Wanted;
import ballast.platform.problem.RuleViolation;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeping goods for orders. What is not there yet is kept as it comes in, for the one who needs it first. */
@Component
public class Reservations {

    /** What an order line needs, in the item's own unit, from which warehouse and by when. */
    public record Demand(OrderLine line, long item, int warehouse, BigDecimal quantity, LocalDate neededOn)
            implements Serializable {

        Wanted wanted() {
            return new Wanted(line, spot());
        }

        Spot spot() {
            return new Spot(item, warehouse);
        }
    }

    private final Shelves shelves;
    private final ReservationRows rows;

    Reservations(Shelves shelves, ReservationRows rows) {
        this.shelves = shelves;
        this.rows = rows;
    }

    /** Keeps what is free; a line's new demand replaces its old one. Says how much is kept, line by line. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<OrderLine, BigDecimal> reserve(List<Demand> demands) {
        for (var demand : demands) {
            RuleViolation.require(demand.quantity().signum() > 0, "needed_quantity_is_positive");
        }
        var taken = shelves.take(demands.stream().map(Demand::spot).toList());
        var before = rows.of(demands.stream().map(Demand::line).toList());
        var kept = new HashMap<OrderLine, BigDecimal>();
        for (var demand : demands) {
            var shelf = taken.get(demand.spot());
            if (shelf != null) {
                kept.merge(demand.line(), rows.keep(shelf, demand, before.get(demand.wanted())), BigDecimal::add);
            }
        }
        // a demand that became smaller leaves something to those who wait
        if (!before.isEmpty()) {
            taken.values().forEach(rows::allot);
        }
        return kept;
    }

    /** The whole order needs nothing any more; what it had goes to those who wait. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(String source, long id) {
        release(new OrderLine(source, id, 0), line -> true);
    }

    /** One line of an order needs nothing any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(OrderLine line) {
        release(line, line::equals);
    }

    private void release(OrderLine order, Predicate<OrderLine> which) {
        var known = find(order, which);
        if (known.isEmpty()) {
            return;
        }
        var taken = shelves.take(known.keySet().stream().map(Wanted::spot).toList());
        // read again, since they may have changed before the balances were taken
        find(order, which).forEach((wanted, kept) -> {
            var shelf = taken.get(wanted.spot());
            if (shelf != null) {
                rows.drop(shelf, kept);
            }
        });
        taken.values().forEach(rows::allot);
    }

    private Map<Wanted, Kept> find(OrderLine order, Predicate<OrderLine> which) {
        var found = rows.of(List.of(order));
        found.keySet().removeIf(wanted -> !which.test(wanted.line()));
        return found;
    }

    /** What is kept for an order, line by line. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<OrderLine, BigDecimal> of(String source, long id) {
        var kept = new HashMap<OrderLine, BigDecimal>();
        rows.of(List.of(new OrderLine(source, id, 0)))
                .forEach((wanted, one) -> kept.merge(wanted.line(), one.reserved(), BigDecimal::add));
        return kept;
    }
}
