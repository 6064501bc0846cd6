package ballast.inventory;

import ballast.inventory.StockItem.Tracking;
import ballast.platform.problem.RuleViolation;
import java.math.BigDecimal;

/** What must hold before goods move, said with their number and quantities. */
final class StockRules {

    private StockRules() {}

    /** Goods whose lots are told apart come with their lot, single pieces one by one. */
    static void requireLot(Valuation shelf, Step step, BigDecimal quantity) {
        var tracking = shelf.facts.tracking();
        RuleViolation.require(
                tracking == Tracking.NONE || step.place().lot() != null,
                "tracked_goods_name_their_lot",
                shelf.facts.number());
        RuleViolation.require(
                tracking != Tracking.SERIAL || quantity.compareTo(BigDecimal.ONE) == 0,
                "a_serial_number_is_a_single_piece");
    }

    static void requireEnough(Valuation shelf, Step step, BigDecimal quantity, BigDecimal own) {
        if (shelf.facts.allowsNegative()) {
            return;
        }
        RuleViolation.require(
                shelf.onHand().compareTo(quantity) >= 0,
                "stock_suffices",
                shelf.facts.number(),
                plain(shelf.onHand()),
                plain(quantity));
        var free = shelf.available().add(own).max(BigDecimal.ZERO);
        RuleViolation.require(
                !step.kind().takesWhatIsFree() || free.compareTo(quantity) >= 0,
                "goods_are_free",
                shelf.facts.number(),
                plain(free),
                plain(quantity));
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
