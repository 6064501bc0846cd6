package ballast.inventory;

import ballast.accounting.AccountDetermination.Accounts;
import ballast.accounting.AccountDetermination.Purpose;
import ballast.accounting.AccountRef;
import ballast.accounting.JournalEntry.Line;
import ballast.platform.money.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where stock is booked and what its changes are posted against.
 *
 * @param currency the ledger currency
 */
record StockAccounts(Accounts accounts, String currency) {

    AccountRef stock(ShelfFacts facts) {
        return accounts.of(facts.isTransit() ? Purpose.GOODS_IN_TRANSIT : Purpose.INVENTORY, facts.postingGroup());
    }

    Line line(Purpose purpose, ShelfFacts facts, BigDecimal amount) {
        return Line.of(accounts.of(purpose, facts.postingGroup()), new Money(amount, currency));
    }

    /** The other side of a change of value. */
    List<Line> opposite(@Nullable Against against, ShelfFacts facts, BigDecimal value) {
        return against == null || value.signum() == 0
                ? List.of()
                : List.of(Line.of(against.in(accounts, facts.postingGroup()), new Money(value.negate(), currency)));
    }

    BigDecimal round(BigDecimal exact) {
        return Money.round(exact, currency).amount();
    }
}
