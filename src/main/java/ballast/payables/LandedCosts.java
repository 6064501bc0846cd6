package ballast.payables;

import ballast.inventory.LateCost;
import ballast.inventory.LateCost.Share;
import ballast.payables.BillLine.Spread;
import ballast.platform.money.Money;
import ballast.platform.problem.RuleViolation;
import ballast.purchasing.GoodsBilling.Part;
import ballast.purchasing.OrderedLines.Received;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How costs that come after the goods are shared out over them. */
final class LandedCosts {

    private LandedCosts() {}

    /** Freight and the like over whole receipts. */
    static @Nullable LateCost over(int line, Money cost, Spread by, List<Received> received) {
        if (cost.isZero()) {
            return null;
        }
        RuleViolation.require(!received.isEmpty(), "landed_cost_names_receipts");
        return new LateCost(
                line,
                cost,
                received.stream()
                        .map(one -> new Share(one.line(), weight(one, by)))
                        .toList());
    }

    /** A price difference over just what was billed. */
    static @Nullable LateCost over(int line, Money cost, List<Part> parts) {
        return cost.isZero()
                ? null
                : new LateCost(
                        line,
                        cost,
                        parts.stream()
                                .map(part -> new Share(part.receipt(), part.quantity()))
                                .toList());
    }

    private static BigDecimal weight(Received received, Spread by) {
        return switch (by) {
            case QUANTITY -> received.quantity();
            case VALUE -> received.value();
            case WEIGHT -> {
                var weight = received.weight();
                RuleViolation.require(weight != null && weight.signum() > 0, "landed_cost_by_weight_needs_weights");
                yield Objects.requireNonNull(weight);
            }
        };
    }
}
