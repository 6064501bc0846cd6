package ballast.inventory;

import ballast.accounting.AccountDetermination.Purpose;
import ballast.inventory.LateCost.Share;
import ballast.inventory.Origins.Origin;
import ballast.platform.money.Money;
import ballast.platform.problem.RuleViolation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Shares a late cost out, today and without touching what is posted: the part of the units that are still on hand goes
 * to the stock, the rest to the cost of sales. The units on hand are those that were received last.
 */
final class LateCosts {

    /** A shelf, and the layer on it where costs are first in, first out. */
    private record Target(Spot spot, @Nullable Long layer) {}

    private final StockRun run;
    private final List<Origin> receipts;
    private final Map<Long, BigDecimal> receivedAfter;

    /** @param receivedAfter what the company received after each receipt, by its id */
    LateCosts(StockRun run, List<Origin> receipts, Map<Long, BigDecimal> receivedAfter) {
        this.run = run;
        this.receipts = receipts;
        this.receivedAfter = receivedAfter;
    }

    void share(LateCost late) {
        var byItem = exact(late);
        var items = List.copyOf(byItem.values());
        var costs = split(
                late.cost(),
                items.stream()
                        .map(one -> one.values().stream()
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .abs())
                        .toList());
        for (int i = 0; i < items.size(); i++) {
            share(late.line(), items.get(i), costs.get(i).amount());
        }
    }

    private static List<Money> split(Money cost, List<BigDecimal> weights) {
        return weights.size() == 1 ? List.of(cost) : cost.split(weights);
    }

    /** The exact cost of each receipt move, by item. */
    private Map<Long, Map<Origin, BigDecimal>> exact(LateCost late) {
        var total = late.over().stream().map(Share::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        RuleViolation.require(total.signum() > 0, "late_cost_has_weights");
        var costs = new TreeMap<Long, Map<Origin, BigDecimal>>();
        for (var share : late.over()) {
            var moves = receipts.stream()
                    .filter(one -> one.line().equals(share.receipt()))
                    .toList();
            RuleViolation.require(!moves.isEmpty(), "late_cost_names_receipts");
            var received = moves.stream().map(Origin::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
            for (var move : moves) {
                var cost = late.cost()
                        .amount()
                        .multiply(share.weight())
                        .multiply(move.quantity())
                        .divide(total.multiply(received), MathContext.DECIMAL128);
                costs.computeIfAbsent(move.item(), item -> new LinkedHashMap<>())
                        .merge(move, cost, BigDecimal::add);
            }
        }
        return costs;
    }

    /** Rounded once per shelf, not per receipt. */
    private void share(int line, Map<Origin, BigDecimal> costs, BigDecimal cost) {
        var targets = new LinkedHashMap<Target, BigDecimal>();
        costs.forEach((receipt, exact) -> onHand(receipt)
                .forEach((target, units) -> targets.merge(
                        target,
                        exact.multiply(units).divide(receipt.quantity(), MathContext.DECIMAL128),
                        BigDecimal::add)));
        var rest = cost;
        for (var target : targets.entrySet()) {
            var spot = target.getKey().spot();
            var step = new Step(line, spot.item(), Place.of(spot.warehouse()), MoveKind.REVALUATION, null, null);
            rest = rest.subtract(run.revalue(
                    step, run.accounts.round(target.getValue()), target.getKey().layer()));
        }
        if (rest.signum() != 0) {
            var spot = costs.keySet().iterator().next().spot();
            run.extra.add(run.accounts.line(Purpose.COST_OF_SALES, run.at(spot).facts, rest));
        }
    }

    /** How many units of a receipt are still there, and where. */
    private Map<Target, BigDecimal> onHand(Origin receipt) {
        var there = new LinkedHashMap<Target, BigDecimal>();
        var shelves = run.shelves.values().stream()
                .filter(shelf -> shelf.facts.spot().item() == receipt.item())
                .toList();
        if (run.at(receipt.spot()).isFifo()) {
            shelves.forEach(shelf -> shelf.layers().stream()
                    .filter(layer -> layer.receipt() == receipt.id())
                    .forEach(layer -> there.put(new Target(shelf.facts.spot(), layer.receipt()), layer.quantity())));
            return there;
        }
        var all =
                shelves.stream().map(one -> one.onHand().max(BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add);
        var left = all.subtract(receivedAfter.getOrDefault(receipt.id(), BigDecimal.ZERO))
                .max(BigDecimal.ZERO)
                .min(receipt.quantity());
        // its own warehouse first: only what is no longer there can have gone elsewhere
        for (var shelf : ownFirst(shelves, receipt.spot())) {
            var units = left.min(shelf.onHand().max(BigDecimal.ZERO));
            if (units.signum() > 0 && !shelf.facts.isTransit()) {
                there.put(new Target(shelf.facts.spot(), null), units);
                left = left.subtract(units);
            }
        }
        return there;
    }

    private static List<Valuation> ownFirst(List<Valuation> shelves, Spot own) {
        return shelves.stream()
                .sorted((a, b) -> Boolean.compare(
                        b.facts.spot().equals(own), a.facts.spot().equals(own)))
                .toList();
    }
}
