package ballast.accounting.ui;

import ballast.accounting.ManualEntry;
import ballast.accounting.PostedEntry;
import ballast.platform.money.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A journal entry on screen: one that is being keyed, or one that stands in the books. */
record EntryForm(
        long id,
        String number,
        String journal,
        LocalDate postingOn,
        String text,
        List<Line> lines,
        @Nullable PostedEntry posted,
        UUID command)
        implements Serializable {

    /** One line; accounts and parties by id while it is keyed. */
    record Line(
            @Nullable Long account,
            String number,
            String name,
            @Nullable Long party,
            String partyName,
            String text,
            BigDecimal debit,
            BigDecimal credit)
            implements Serializable {

        static Line blank() {
            return new Line(null, "", "", null, "", "", BigDecimal.ZERO, BigDecimal.ZERO);
        }

        static Line of(PostedEntry.Line line) {
            return new Line(
                    null,
                    line.account(),
                    line.accountName(),
                    line.party(),
                    line.partyName() == null ? "" : line.partyName(),
                    line.text(),
                    line.debit(),
                    line.credit());
        }

        boolean isBlank() {
            return account == null && debit.signum() == 0 && credit.signum() == 0;
        }
    }

    static EntryForm of(PostedEntry entry) {
        return new EntryForm(
                entry.id(),
                entry.number(),
                entry.journal(),
                entry.postingOn(),
                entry.text(),
                entry.lines().stream().map(Line::of).toList(),
                entry,
                UUID.randomUUID());
    }

    ManualEntry entry(String currency) {
        var all = lines.stream()
                .filter(line -> !line.isBlank())
                .map(line -> new ManualEntry.Line(
                        line.account() == null ? null : line.account().intValue(),
                        Money.round(line.debit(), currency),
                        Money.round(line.credit(), currency),
                        line.party(),
                        null,
                        Map.of(),
                        line.text()))
                .toList();
        return new ManualEntry(journal, postingOn, text, all, command);
    }

    boolean isReversible() {
        return posted != null && posted.source() == null && posted.reversedBy() == null && posted.reverses() == null;
    }
}
