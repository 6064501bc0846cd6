package ballast.inventory;

import ballast.accounting.AccountDetermination.Purpose;
import ballast.accounting.JournalEntry.Line;
import ballast.inventory.Move.Part;
import ballast.inventory.Picking.Slice;
import ballast.platform.money.Money;
import ballast.platform.problem.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** One document moving goods whose balances it has taken: each line becomes moves, valued one after the other. */
final class StockRun {

    final Cause cause;
    final Map<Spot, Valuation> shelves;
    final StockAccounts accounts;
    final List<Move> moves = new ArrayList<>();
    final List<Line> extra = new ArrayList<>();
    private final DSLContext db;
    private final LocalDate today;

    StockRun(DSLContext db, Cause cause, Map<Spot, Valuation> shelves, StockAccounts accounts, LocalDate today) {
        this.db = db;
        this.cause = cause;
        this.shelves = shelves;
        this.accounts = accounts;
        this.today = today;
    }

    Valuation at(Spot spot) {
        return Objects.requireNonNull(shelves.get(spot));
    }

    /** @param layer the receipt whose cost the goods carry already, or null */
    void in(Step step, BigDecimal quantity, BigDecimal worth, @Nullable Long layer) {
        positive(quantity);
        var shelf = at(step.spot());
        StockRules.requireLot(shelf, step, quantity);
        var underpriced = step.kind() == MoveKind.RECEIPT && shelf.isBackDated(cause.on())
                ? Late.since(db, step.spot(), cause.on()).underpriced(shelf, quantity, worth)
                : BigDecimal.ZERO;
        Move opened = null;
        for (var part : shelf.in(quantity, worth, layer)) {
            var move = add(step, part, cause.on(), null);
            opened = part.quantity().signum() != 0 ? move : opened;
        }
        if (underpriced.signum() != 0 && opened != null) {
            var most = shelf.isFifo() ? opened.value() : shelf.value();
            var part = shelf.revalue(underpriced.min(most).negate(), null);
            if (part.value().signum() != 0) {
                add(step, part, correctionDay(), opened);
            }
        }
    }

    /** @param own what is reserved for just this line */
    void out(Step step, BigDecimal quantity, BigDecimal own) {
        positive(quantity);
        var shelf = at(step.spot());
        StockRules.requireEnough(shelf, step, quantity, own);
        var late = shelf.isBackDated(cause.on()) ? Late.since(db, step.spot(), cause.on()) : null;
        if (late != null && !shelf.facts.allowsNegative()) {
            RuleViolation.require(
                    late.lowest().compareTo(quantity) >= 0,
                    "stock_suffices_on_every_day",
                    shelf.facts.number(),
                    cause.on());
        }
        for (var slice : slices(step, shelf, quantity)) {
            for (var part : shelf.out(slice.quantity())) {
                take(step.at(slice.place()), shelf, part, late);
            }
        }
    }

    /** Goods issued late leave at the cost of their day; what they cost by now is made up for by a correction. */
    private void take(Step step, Valuation shelf, Part part, @Nullable Late late) {
        var now = part.value().negate();
        if (late == null
                || step.against() == null
                || shelf.isFifo()
                || !correctionDay().isAfter(cause.on())) {
            add(step, part, cause.on(), null);
            return;
        }
        var then = late.cost(shelf, part.quantity().negate(), now);
        var move = add(step, new Part(part.quantity(), then.negate(), null, false), cause.on(), null);
        if (then.compareTo(now) != 0) {
            correct(step, new Part(BigDecimal.ZERO, then.subtract(now), null, false), move);
        }
    }

    private void correct(Step step, Part part, Move corrected) {
        moves.add(move(step, part, correctionDay(), corrected, Objects.requireNonNull(step.against())));
    }

    /** Goods that leave at a given cost, from exactly this place; says at which, since a layer knows its own. */
    BigDecimal out(Step step, BigDecimal quantity, BigDecimal worth, @Nullable Long layer) {
        var part = at(step.spot()).out(quantity, worth, layer);
        add(step, part, cause.on(), null);
        return part.value().negate();
    }

    private List<Slice> slices(Step step, Valuation shelf, BigDecimal quantity) {
        return shelf.facts.isScattered() && step.kind() != MoveKind.ADJUSTMENT
                ? new Picking(db, today, shelf, step).pick(quantity)
                : List.of(new Slice(step.place(), quantity));
    }

    /** A correction of value alone, balanced by whoever asks for it; says how much of it was possible. */
    BigDecimal revalue(Step step, BigDecimal difference, @Nullable Long layer) {
        var part = at(step.spot()).revalue(difference, layer);
        if (part.value().signum() != 0) {
            moves.add(move(step, part, cause.on(), null, null));
        }
        return part.value();
    }

    /** The later of the business date and the move's own: an open period, wherever the move itself belongs. */
    private LocalDate correctionDay() {
        return today.isAfter(cause.on()) ? today : cause.on();
    }

    private Move add(Step step, Part part, LocalDate on, @Nullable Move corrected) {
        var isCorrection = part.quantity().signum() == 0;
        var move = move(step, part, on, corrected, isCorrection ? Against.of(Purpose.COST_OF_SALES) : step.against());
        moves.add(move);
        return move;
    }

    private Move move(Step step, Part part, LocalDate on, @Nullable Move corrected, @Nullable Against against) {
        var facts = at(step.spot()).facts;
        return new Move(
                step.line(),
                step.item(),
                step.place(),
                part.quantity().signum() == 0 ? MoveKind.REVALUATION : step.kind(),
                part.quantity(),
                part.value(),
                on,
                part.layer(),
                part.opensLayer(),
                step.origin(),
                corrected,
                accounts.stock(facts),
                accounts.opposite(against, facts, part.value()));
    }

    /** The supplier owes the agreed value; what the goods cost beyond it is a price difference. */
    void sendBack(Step step, BigDecimal quantity, Money agreed) {
        var before = moves.size();
        out(step, quantity, BigDecimal.ZERO);
        var cost =
                moves.subList(before, moves.size()).stream().map(Move::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        var facts = at(step.spot()).facts;
        var difference = cost.negate().subtract(agreed.amount());
        if (!agreed.isZero()) {
            extra.add(accounts.line(Purpose.SUPPLIER_RETURNS, facts, agreed.amount()));
        }
        if (difference.signum() != 0) {
            extra.add(accounts.line(Purpose.PRICE_DIFFERENCE, facts, difference));
        }
    }

    void relocate(Step step, BigDecimal quantity, @Nullable Integer toBin) {
        positive(quantity);
        var shelf = at(step.spot());
        for (var slice : slices(step, shelf, quantity)) {
            var still = BigDecimal.ZERO.setScale(Money.digits(accounts.currency()));
            moves.add(move(
                    step.at(slice.place()),
                    new Part(slice.quantity().negate(), still, null, false),
                    cause.on(),
                    null,
                    null));
            moves.add(move(
                    step.at(slice.place().in(toBin)),
                    new Part(slice.quantity(), still, null, false),
                    cause.on(),
                    null,
                    null));
        }
    }

    private static void positive(BigDecimal quantity) {
        RuleViolation.require(quantity.signum() > 0, "moved_quantity_is_positive");
    }
}
