package ballast.accounting.ui;

import ballast.accounting.ManualEntry;
import ballast.accounting.PostedEntry;
import ballast.platform.money.Money;
import ballast.platform.ui.Option;
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

    /** One line; accounts, parties and tax codes by id while it is keyed. */
    record Line(
            @Nullable Long account,
            String number,
            String name,
            @Nullable Long party,
            String partyName,
            @Nullable Long taxCode,
            String tax,
            String text,
            BigDecimal debit,
            BigDecimal credit)
            implements Serializable {

        static Line blank() {
            return new Line(null, "", "", null, "", null, "", "", BigDecimal.ZERO, BigDecimal.ZERO);
        }

        static Line of(PostedEntry.Line line) {
            return new Line(
                    null,
                    line.account(),
                    line.accountName(),
                    line.party(),
                    line.partyName() == null ? "" : line.partyName(),
                    null,
                    line.taxCode() == null ? "" : line.taxCode(),
                    line.text(),
                    line.debit(),
                    line.credit());
        }

        /** @param chosen its text is number and name */
        Line on(Option chosen) {
            var parts = chosen.text().split(" ", 2);
            return new Line(
                    chosen.id(),
                    parts[0],
                    parts.length > 1 ? parts[1] : "",
                    party,
                    partyName,
                    taxCode,
                    tax,
                    text,
                    debit,
                    credit);
        }

        Line with(Option chosen) {
            return new Line(account, number, name, chosen.id(), chosen.text(), taxCode, tax, text, debit, credit);
        }

        Line taxed(Option chosen) {
            return new Line(
                    account,
                    number,
                    name,
                    party,
                    partyName,
                    chosen.id(),
                    chosen.text().split(" ", 2)[0],
                    text,
                    debit,
                    credit);
        }

        Line saying(String words) {
            return new Line(account, number, name, party, partyName, taxCode, tax, words, debit, credit);
        }

        Line of(BigDecimal debits, BigDecimal credits) {
            return new Line(account, number, name, party, partyName, taxCode, tax, text, debits, credits);
        }

        boolean isBlank() {
            return account == null && debit.signum() == 0 && credit.signum() == 0;
        }

        ManualEntry.Line keyed(String currency) {
            return new ManualEntry.Line(
                    account == null ? null : account.intValue(),
                    Money.round(debit, currency),
                    Money.round(credit, currency),
                    party,
                    taxCode == null ? null : taxCode.intValue(),
                    Map.of(),
                    text);
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
                .map(line -> line.keyed(currency))
                .toList();
        return new ManualEntry(journal, postingOn, text, all, command);
    }

    boolean isReversible() {
        return posted != null && posted.source() == null && posted.reversedBy() == null && posted.reverses() == null;
    }
}
