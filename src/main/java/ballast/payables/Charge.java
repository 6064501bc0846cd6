package ballast.payables;

import ballast.accounting.AccountRef;
import ballast.inventory.LateCost;
import ballast.payables.BillLine.Outcome;
import ballast.platform.money.Money;
import ballast.purchasing.GoodsBilling.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one line of a bill means in the books, in ledger currency; negative for what is taken back.
 *
 * @param no its number on the bill
 * @param released of goods received and not billed, at the order's price
 * @param late what becomes cost of goods only now: freight, a price that differs
 * @param disputed what the supplier is asked to credit
 * @param direct what goes to an account of its own
 */
record Charge(
        int no,
        BillLine line,
        Money released,
        @Nullable LateCost late,
        Money disputed,
        @Nullable Direct direct,
        List<Part> parts,
        Outcome outcome) {

    /** An account and what goes to it. */
    record Direct(AccountRef account, Money amount) {}

    Money cost() {
        return late == null ? Money.zero(released.currency()) : late.cost();
    }

    Charge opposite() {
        return new Charge(
                no,
                line,
                released.negate(),
                late == null ? null : new LateCost(late.line(), late.cost().negate(), late.over()),
                disputed.negate(),
                direct == null
                        ? null
                        : new Direct(direct.account(), direct.amount().negate()),
                parts,
                outcome);
    }
}
