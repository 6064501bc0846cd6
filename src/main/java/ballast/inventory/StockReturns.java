package ballast.inventory;

import ballast.inventory.Origins.Origin;
import ballast.inventory.Stock.Issue;
import ballast.inventory.Stock.Return;
import ballast.platform.problem.RuleViolation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Goods that keep their cost while they move: what comes back, what is sent to another warehouse, what changes its bin. */
final class StockReturns {

    /** What a line takes of an earlier move. */
    private record Taken(Return line, Origin from, BigDecimal quantity) {}

    private final StockDesk desk;

    StockReturns(StockDesk desk) {
        this.desk = desk;
    }

    Posted takeBack(Cause cause, Against against, List<Return> returns) {
        var lines = returns.stream().map(Return::of).toList();
        var targets = new ArrayList<>(
                desk.origins().issues(lines).stream().map(Origin::spot).toList());
        desk.origins()
                .issues(lines)
                .forEach(origin -> returns.stream()
                        .filter(one -> one.of().equals(origin.line()))
                        .forEach(one ->
                                targets.add(new Spot(origin.item(), one.place().warehouse()))));
        var run = desk.begin(cause, targets.stream());
        each(cause, returns, desk.origins().issues(lines), "no_more_comes_back_than_was_issued", taken -> {
            var origin = taken.from();
            var place = taken.line().place();
            var lot = place.lot() == null ? origin.place().lot() : place.lot();
            run.in(
                    new Step(taken.line().line(), origin.item(), place.lot(lot), MoveKind.RETURN, against, origin.id()),
                    taken.quantity(),
                    origin.worth(taken.quantity()),
                    origin.layer());
        });
        return desk.end(run);
    }

    Posted ship(Cause cause, int transit, List<Issue> issues) {
        var run = desk.begin(
                cause,
                issues.stream()
                        .flatMap(one -> Stream.of(
                                new Spot(one.item(), one.place().warehouse()), new Spot(one.item(), transit))));
        for (var one : issues) {
            var before = run.moves.size();
            run.out(
                    new Step(one.line(), one.item(), one.place(), MoveKind.SHIPMENT, null, null),
                    one.quantity(),
                    BigDecimal.ZERO);
            for (var sent : List.copyOf(run.moves.subList(before, run.moves.size()))) {
                var place = Place.of(transit).lot(sent.place().lot());
                run.in(
                        new Step(one.line(), one.item(), place, MoveKind.SHIPMENT, null, null),
                        sent.quantity().negate(),
                        sent.value().negate(),
                        sent.layer());
            }
        }
        return desk.end(run);
    }

    Posted arrive(Cause cause, List<Return> arrivals) {
        var lines = arrivals.stream().map(Return::of).toList();
        var targets = new ArrayList<Spot>();
        for (var origin : desk.origins().shipments(lines)) {
            targets.add(origin.spot());
            arrivals.stream()
                    .filter(one -> one.of().equals(origin.line()))
                    .forEach(one ->
                            targets.add(new Spot(origin.item(), one.place().warehouse())));
        }
        var run = desk.begin(cause, targets.stream());
        each(cause, arrivals, desk.origins().shipments(lines), "no_more_arrives_than_was_sent", taken -> {
            var origin = taken.from();
            var line = taken.line().line();
            var worth = run.out(
                    new Step(line, origin.item(), origin.place(), MoveKind.ARRIVAL, null, origin.id()),
                    taken.quantity(),
                    origin.worth(taken.quantity()),
                    origin.layer());
            var place = taken.line().place().lot(origin.place().lot());
            run.in(
                    new Step(line, origin.item(), place, MoveKind.ARRIVAL, null, origin.id()),
                    taken.quantity(),
                    worth,
                    origin.layer());
        });
        return desk.end(run);
    }

    Posted relocate(Cause cause, List<Issue> issues, @Nullable Integer toBin) {
        var run = desk.begin(
                cause,
                issues.stream().map(one -> new Spot(one.item(), one.place().warehouse())));
        for (var one : issues) {
            run.relocate(
                    new Step(one.line(), one.item(), one.place(), MoveKind.RELOCATION, null, null),
                    one.quantity(),
                    toBin);
        }
        return desk.end(run);
    }

    /** Takes each line's quantity from what is left of its earlier moves. */
    private static void each(Cause cause, List<Return> lines, List<Origin> origins, String rule, Consumer<Taken> take) {
        var left = new ArrayList<>(origins);
        for (var line : lines) {
            var rest = line.quantity();
            for (int i = 0; i < left.size(); i++) {
                var origin = left.get(i);
                var quantity = rest.min(origin.left());
                if (origin.line().equals(line.of()) && quantity.signum() > 0) {
                    RuleViolation.require(
                            !cause.on().isBefore(origin.on()), "nothing_comes_back_before_it_left", origin.on());
                    take.accept(new Taken(line, origin, quantity));
                    left.set(i, origin.less(quantity));
                    rest = rest.subtract(quantity);
                }
            }
            RuleViolation.require(rest.signum() == 0, rule, StockRules.plain(line.quantity()));
        }
    }
}
