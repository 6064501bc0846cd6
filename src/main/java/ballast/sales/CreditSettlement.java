package ballast.sales;

import ballast.accounting.OpenItem;
import ballast.accounting.OpenItems;
import ballast.accounting.Settlements;
import ballast.accounting.Settlements.Part;
import ballast.platform.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets a credit note off against its invoice, as far as that is still open; the rest stays the customer's credit. */
@Component
class CreditSettlement {

    private final OpenItems items;
    private final Settlements settlements;

    CreditSettlement(OpenItems items, Settlements settlements) {
        this.items = items;
        this.settlements = settlements;
    }

    /** What the customer still owes on the invoice, earliest first. */
    List<OpenItem> open(Invoice original) {
        return original.entry() == null
                ? List.of()
                : items.ofEntry(original.entry()).stream()
                        .filter(OpenItem::isOpen)
                        .toList();
    }

    /**
     * A credit of all that is open leaves nothing in ledger currency either: the amount it must be booked at, or null
     * when some of the invoice stays open.
     */
    static @Nullable Money closing(List<OpenItem> open, Invoice credit) {
        if (open.isEmpty()) {
            return null;
        }
        var owed = open.stream().map(OpenItem::open).reduce(Money::plus).orElseThrow();
        var booked = open.stream().map(OpenItem::ledgerOpen).reduce(Money::plus).orElseThrow();
        var beyond = credit.gross().minus(owed);
        return beyond.signum() < 0 ? null : booked.plus(beyond.atRate(credit.rate(), booked.currency()));
    }

    void settle(List<OpenItem> open, long creditEntry, LocalDate on) {
        var credit = items.ofEntry(creditEntry).getFirst();
        var left = credit.open().negate();
        var booked = credit.ledgerOpen().negate();
        var parts = new ArrayList<Part>();
        for (var item : open) {
            if (left.isZero()) {
                break;
            }
            var part = left.compareTo(item.open()) < 0 ? new Part(item.id(), left, booked) : Part.all(item);
            parts.add(part);
            left = left.minus(part.amount());
            booked = booked.minus(part.ledgerAmount());
        }
        parts.add(against(credit, parts));
        settlements.settle(parts, on, null);
    }

    private static Part against(OpenItem credit, List<Part> parts) {
        var amount = parts.stream().map(Part::amount).reduce(Money::plus).orElseThrow();
        var ledger = parts.stream().map(Part::ledgerAmount).reduce(Money::plus).orElseThrow();
        return new Part(credit.id(), amount.negate(), ledger.negate());
    }
}
