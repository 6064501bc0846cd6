package ballast.payables;

import ballast.accounting.JournalEntry.Line;
import ballast.platform.money.Money;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says of the stock's part of a bill's entry which tax code its cost came under, since VAT is reported by code. */
final class TaxedStock {

    private TaxedStock() {}

    /** @param stock adds up to the charges' costs */
    static List<Line> lines(List<Line> stock, List<Charge> charges) {
        var costs = new LinkedHashMap<Integer, Money>();
        for (var charge : charges) {
            if (!charge.cost().isZero()) {
                costs.merge(charge.line().tax().id(), charge.cost(), Money::plus);
            }
        }
        return costs.size() < 2
                ? stock.stream()
                        .map(line -> costs.isEmpty()
                                ? line
                                : line.taxed(costs.keySet().iterator().next()))
                        .toList()
                : split(stock, costs);
    }

    /** Each code takes its share of every line, and of the last one what is left of its cost; the last code the rest. */
    private static List<Line> split(List<Line> stock, Map<Integer, Money> costs) {
        var total = costs.values().stream().reduce(Money::plus).orElseThrow();
        var left = new ArrayList<>(stock.stream().map(Line::ledger).toList());
        var all = new ArrayList<Line>();
        int codes = 0;
        for (var cost : costs.entrySet()) {
            var rest = cost.getValue();
            var isLastCode = ++codes == costs.size();
            for (int i = 0; i < stock.size(); i++) {
                var share = isLastCode
                        ? left.get(i)
                        : i == stock.size() - 1 ? rest : share(stock.get(i).ledger(), cost.getValue(), total);
                rest = rest.minus(share);
                left.set(i, left.get(i).minus(share));
                if (!share.isZero()) {
                    all.add(Line.of(stock.get(i).account(), share).taxed(cost.getKey()));
                }
            }
        }
        return all;
    }

    private static Money share(Money line, Money cost, Money total) {
        return total.isZero()
                ? Money.zero(line.currency())
                : new Money(
                        line.amount()
                                .multiply(cost.amount())
                                .divide(total.amount(), line.amount().scale(), RoundingMode.HALF_UP),
                        line.currency());
    }
}
