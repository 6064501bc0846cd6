package ballast.sales;

import ballast.accounting.OpenItem;
import ballast.accounting.OpenItems;
import ballast.accounting.Settlements;
import ballast.accounting.Settlements.Part;
import ballast.platform.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    void settle(Invoice original, long creditEntry, LocalDate on) {
        if (original.entry() == null) {
            return;
        }
        var open = items.ofEntry(Objects.requireNonNull(original.entry())).stream()
                .filter(OpenItem::isOpen)
                .toList();
        var used = Money.zero(original.currency());
        var parts = new ArrayList<Part>();
        var credit = items.ofEntry(creditEntry).getFirst();
        var available = credit.open().abs();
        for (var item : open) {
            var part = item.open().compareTo(available.minus(used)) <= 0 ? item.open() : available.minus(used);
            if (part.signum() > 0) {
                parts.add(Part.of(item, part));
                used = used.plus(part);
            }
        }
        if (!parts.isEmpty()) {
            parts.add(against(credit, parts));
            settlements.settle(parts, on, null);
        }
    }

    /** At the ledger amount of what is settled; invoice and credit note carry the same rate. */
    private static Part against(OpenItem credit, List<Part> parts) {
        var amount = parts.stream().map(Part::amount).reduce(Money::plus).orElseThrow();
        var ledger = parts.stream().map(Part::ledgerAmount).reduce(Money::plus).orElseThrow();
        return new Part(credit.id(), amount.negate(), ledger.negate());
    }
}
