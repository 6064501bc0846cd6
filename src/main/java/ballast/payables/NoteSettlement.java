package ballast.payables;

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

/** Sets a supplier's credit note off against its bill, as far as that is still open; the rest stays our credit. */
@Component
class NoteSettlement {

    private final OpenItems items;
    private final Settlements settlements;

    NoteSettlement(OpenItems items, Settlements settlements) {
        this.items = items;
        this.settlements = settlements;
    }

    /** What we still owe on the bill, earliest first. */
    List<OpenItem> open(Bill original) {
        var entry = original.booked().entry();
        return entry == null
                ? List.of()
                : items.ofEntry(entry).stream().filter(OpenItem::isOpen).toList();
    }

    /** A credit of all that is open leaves nothing in ledger currency either: what it must be booked at, or null. */
    static @Nullable Money closing(List<OpenItem> open, Bill note) {
        if (open.isEmpty()) {
            return null;
        }
        var owed = open.stream()
                .map(OpenItem::open)
                .reduce(Money::plus)
                .orElseThrow()
                .negate();
        var booked = open.stream()
                .map(OpenItem::ledgerOpen)
                .reduce(Money::plus)
                .orElseThrow()
                .negate();
        var beyond = note.gross().minus(owed);
        return beyond.signum() < 0 ? null : booked.plus(beyond.atRate(note.rate(), booked.currency()));
    }

    void settle(List<OpenItem> open, long entry, LocalDate on) {
        var credit = items.ofEntry(entry).getFirst();
        var left = credit.open();
        var booked = credit.ledgerOpen();
        var parts = new ArrayList<Part>();
        for (var item : open) {
            if (left.isZero()) {
                break;
            }
            var part = left.compareTo(item.open().negate()) < 0
                    ? new Part(item.id(), left.negate(), booked.negate())
                    : Part.all(item);
            parts.add(part);
            left = left.plus(part.amount());
            booked = booked.plus(part.ledgerAmount());
        }
        parts.add(new Part(
                credit.id(), credit.open().minus(left), credit.ledgerOpen().minus(booked)));
        settlements.settle(parts, on, null);
    }
}
