package ballast.inventory;

import ballast.inventory.Move.Part;
import ballast.inventory.StockItem.Costing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is of an item in a warehouse while its balance is taken: says what goods are worth that come and go. Unit
 * costs are never rounded; what leaves last takes the remaining value with it.
 */
final class Valuation {

    /** What is left of a receipt. */
    record Layer(long receipt, BigDecimal quantity, BigDecimal value) {}

    final ShelfFacts facts;
    private final int digits;
    private final List<Layer> layers = new ArrayList<>();
    private BigDecimal onHand;
    private BigDecimal value;
    BigDecimal reserved;

    /** @param digits of the ledger currency */
    Valuation(ShelfFacts facts, int digits, BigDecimal onHand, BigDecimal value, BigDecimal reserved) {
        this.facts = facts;
        this.digits = digits;
        this.onHand = onHand;
        this.value = value.setScale(digits, RoundingMode.UNNECESSARY);
        this.reserved = reserved;
    }

    void add(Layer layer) {
        layers.add(layer);
    }

    BigDecimal onHand() {
        return onHand;
    }

    BigDecimal value() {
        return value;
    }

    boolean isFifo() {
        return facts.costing() == Costing.FIFO;
    }

    /** Neither reserved nor lying where it cannot be taken. */
    BigDecimal available() {
        return onHand.subtract(reserved).subtract(facts.held());
    }

    boolean isBackDated(LocalDate on) {
        return facts.lastOn() != null && on.isBefore(facts.lastOn());
    }

    /** What so many cost by now, though they are not there: as those on hand do, or as the last ones did. */
    BigDecimal cost(BigDecimal quantity) {
        if (isFifo() && !layers.isEmpty()) {
            return share(layers.getLast().value(), quantity, layers.getLast().quantity());
        }
        return onHand.signum() != 0
                ? share(value, quantity, onHand)
                : facts.costQuantity().signum() == 0
                        ? BigDecimal.ZERO.setScale(digits, RoundingMode.UNNECESSARY)
                        : share(facts.costValue(), quantity, facts.costQuantity());
    }

    BigDecimal share(BigDecimal whole, BigDecimal part, BigDecimal of) {
        return whole.multiply(part).divide(of, digits, RoundingMode.HALF_UP);
    }

    /** Goods that come; those that are missing already take their true cost, which the last part corrects. */
    List<Part> in(BigDecimal quantity, BigDecimal worth, @Nullable Long layer) {
        var opens = isFifo() && layer == null;
        if (onHand.signum() >= 0) {
            return List.of(took(new Part(quantity, worth, layer, opens)));
        }
        var missing = onHand.negate();
        var settled = quantity.min(missing);
        var cost = share(worth, settled, quantity);
        var guessed = share(value, settled, missing);
        var parts = new ArrayList<Part>();
        parts.add(took(new Part(settled, cost, null, false)));
        if (quantity.compareTo(settled) > 0) {
            parts.add(took(new Part(quantity.subtract(settled), worth.subtract(cost), layer, opens)));
        }
        var correction = cost.add(guessed).negate();
        if (correction.signum() != 0) {
            parts.add(took(new Part(BigDecimal.ZERO, correction, null, false)));
        }
        return parts;
    }

    /** Goods that go, at the cost they have. */
    List<Part> out(BigDecimal quantity) {
        var parts = new ArrayList<Part>();
        var rest = isFifo() ? fromLayers(quantity, parts) : fromAverage(quantity, parts);
        if (rest.signum() > 0) {
            parts.add(took(new Part(rest.negate(), cost(rest).negate(), null, false)));
        }
        return parts;
    }

    private BigDecimal fromAverage(BigDecimal quantity, List<Part> parts) {
        var covered = quantity.min(onHand.max(BigDecimal.ZERO));
        if (covered.compareTo(quantity) < 0) {
            // what is missing costs what the others do
            var worth = cost(quantity);
            if (onHand.signum() <= 0) {
                parts.add(took(new Part(quantity.negate(), worth.negate(), null, false)));
            } else {
                var missing = worth.subtract(share(worth, covered, quantity));
                parts.add(took(new Part(quantity.negate(), value.add(missing).negate(), null, false)));
            }
            return BigDecimal.ZERO;
        }
        var worth = quantity.compareTo(onHand) == 0 ? value : share(value, quantity, onHand);
        parts.add(took(new Part(quantity.negate(), worth.negate(), null, false)));
        return BigDecimal.ZERO;
    }

    private BigDecimal fromLayers(BigDecimal quantity, List<Part> parts) {
        var rest = quantity;
        while (rest.signum() > 0 && !layers.isEmpty()) {
            var layer = layers.getFirst();
            var taken = rest.min(layer.quantity());
            parts.add(outOfLayer(layer, taken));
            rest = rest.subtract(taken);
        }
        return rest;
    }

    private Part outOfLayer(Layer layer, BigDecimal taken) {
        var worth =
                taken.compareTo(layer.quantity()) == 0 ? layer.value() : share(layer.value(), taken, layer.quantity());
        return took(new Part(taken.negate(), worth.negate(), layer.receipt(), false));
    }

    /** Goods that go at a given cost: what arrives is worth what was sent. */
    Part out(BigDecimal quantity, BigDecimal worth, @Nullable Long layer) {
        for (var one : List.copyOf(layers)) {
            if (layer != null && one.receipt() == layer) {
                return outOfLayer(one, quantity);
            }
        }
        return took(new Part(quantity.negate(), worth.negate(), layer, false));
    }

    /** A correction of value alone, at most down to nothing. */
    Part revalue(BigDecimal difference, @Nullable Long layer) {
        var floor = layers.stream()
                .filter(one -> layer != null && one.receipt() == layer)
                .map(Layer::value)
                .findFirst()
                .orElse(value);
        var applied = onHand.signum() <= 0 ? BigDecimal.ZERO : difference.max(floor.negate());
        return took(new Part(BigDecimal.ZERO, applied.setScale(digits, RoundingMode.UNNECESSARY), layer, false));
    }

    private Part took(Part part) {
        onHand = onHand.add(part.quantity());
        value = value.add(part.value());
        for (int i = 0; i < layers.size(); i++) {
            var layer = layers.get(i);
            if (part.layer() != null && layer.receipt() == part.layer()) {
                layers.set(
                        i,
                        new Layer(
                                layer.receipt(),
                                layer.quantity().add(part.quantity()),
                                layer.value().add(part.value())));
            }
        }
        layers.removeIf(layer -> layer.quantity().signum() == 0);
        return part;
    }

    List<Layer> layers() {
        return layers;
    }
}
