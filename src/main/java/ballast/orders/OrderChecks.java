package ballast.orders;

import ballast.platform.problem.RuleViolation;

/** What an order must be before it is stored, and before it is confirmed. */
final class OrderChecks {

    private OrderChecks() {}

    static void check(SalesOrder order) {
        OrderRules.check(
                order.party(),
                order.currency(),
                order.rate(),
                order.reference(),
                order.text(),
                order.lines().stream().map(OrderedLine::goods).toList());
        for (int i = 0; i < order.lines().size(); i++) {
            var line = order.lines().get(i);
            var done = line.progress();
            OrderRules.require(
                    line.wanted().compareTo(done.delivered().max(done.invoiced())) >= 0,
                    "lines." + i + ".quantity",
                    "no_less_is_ordered_than_was_delivered");
        }
    }

    static void checkForConfirming(SalesOrder order) {
        check(order);
        if (order.lines().isEmpty()) {
            throw RuleViolation.at("lines", "order_has_lines");
        }
    }
}
