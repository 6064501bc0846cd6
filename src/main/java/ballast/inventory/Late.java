package ballast.inventory;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;

/**
 * What happened to an item in a warehouse after the day of a move that comes late. Nothing is posted anew: one sum over
 * the moves since says what the late move would have changed.
 *
 * @param lowest what there was at least, at the end of any day from then on
 */
record Late(
        BigDecimal quantity,
        BigDecimal value,
        BigDecimal received,
        BigDecimal issued,
        BigDecimal issuedValue,
        BigDecimal lowest) {

    static Late since(DSLContext db, Spot spot, LocalDate day) {
        return db.select(
                        number("quantity"),
                        number("value"),
                        number("received"),
                        number("issued"),
                        number("issued_value"),
                        number("lowest"))
                .from(table("inventory.since({0}, {1}, {2})", val(spot.item()), val(spot.warehouse()), val(day)))
                .fetchSingle(Records.mapping(Late::new));
    }

    private static Field<BigDecimal> number(String column) {
        return field(name(column), BigDecimal.class);
    }

    /**
     * Goods received late would have left before others did. Those that are no longer there, since the latest receipts
     * are on hand, should have cost what they came for, and were issued at the cost of others: the difference.
     */
    BigDecimal underpriced(Valuation before, BigDecimal quantity, BigDecimal worth) {
        var gone = received.subtract(before.onHand())
                .max(BigDecimal.ZERO)
                .min(quantity)
                .min(issued);
        return gone.signum() <= 0
                ? BigDecimal.ZERO
                : before.share(worth, gone, quantity).subtract(before.share(issuedValue, gone, issued));
    }

    /** What goods issued late cost on their day. */
    BigDecimal cost(Valuation now, BigDecimal goods, BigDecimal costNow) {
        var there = now.onHand().add(goods).subtract(quantity);
        var worth = now.value().add(costNow).subtract(value);
        return there.compareTo(goods) < 0 || worth.signum() < 0 ? costNow : now.share(worth, goods, there);
    }
}
