package ballast.orders.ui;

import ballast.platform.money.Money;
import ballast.platform.ui.Words;
import ballast.sales.InvoiceLine;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a line earns, in words. */
final class Margin {

    private Margin() {}

    /** Amount and share of the net; empty where the cost is not known. */
    static String of(InvoiceLine goods, @Nullable BigDecimal unit, TradeHead head) {
        if (unit == null) {
            return "";
        }
        var net = goods.net(head.currency());
        var cost = Money.round(unit.multiply(goods.quantity()).multiply(head.rate()), head.currency());
        var margin = net.minus(cost);
        var percent = net.isZero()
                ? 0
                : Math.round(100 * margin.amount().doubleValue() / net.amount().doubleValue());
        return Words.amount(margin) + " · " + percent + " %";
    }
}
