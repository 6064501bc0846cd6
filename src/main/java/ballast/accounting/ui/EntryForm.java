package ballast.accounting.ui;

import ballast.accounting.Dimension;
import ballast.accounting.ManualEntry;
import ballast.accounting.PostedEntry;
import ballast.platform.money.Money;
import ballast.platform.ui.Option;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /**
     * One line; accounts, parties and tax codes by id while it is keyed.
     *
     * @param dimensions code of the value by id of the dimension
     */
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
            BigDecimal credit,
            Map<Integer, String> dimensions)
            implements Serializable {

        static Line blank() {
            return new Line(null, "", "", null, "", null, "", "", BigDecimal.ZERO, BigDecimal.ZERO, Map.of());
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
                    line.credit(),
                    line.dimensions());
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
                    credit,
                    dimensions);
        }

        Line withoutParty() {
            return new Line(account, number, name, null, "", taxCode, tax, text, debit, credit, dimensions);
        }

        Line untaxed() {
            return new Line(account, number, name, party, partyName, null, "", text, debit, credit, dimensions);
        }

        Line with(Option chosen) {
            return new Line(
                    account, number, name, chosen.id(), chosen.text(), taxCode, tax, text, debit, credit, dimensions);
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
                    credit,
                    dimensions);
        }

        Line saying(String words) {
            return new Line(account, number, name, party, partyName, taxCode, tax, words, debit, credit, dimensions);
        }

        Line of(BigDecimal debits, BigDecimal credits) {
            return new Line(account, number, name, party, partyName, taxCode, tax, text, debits, credits, dimensions);
        }

        Line analysed(int dimension, String value) {
            var all = new TreeMap<>(dimensions);
            if (value.isEmpty()) {
                all.remove(dimension);
            } else {
                all.put(dimension, value);
            }
            return new Line(
                    account, number, name, party, partyName, taxCode, tax, text, debit, credit, Map.copyOf(all));
        }

        boolean isBlank() {
            return account == null && debit.signum() == 0 && credit.signum() == 0;
        }

        ManualEntry.Line keyed(String currency, List<Dimension> all) {
            return new ManualEntry.Line(
                    account == null ? null : account.intValue(),
                    Money.round(debit, currency),
                    Money.round(credit, currency),
                    party,
                    taxCode == null ? null : taxCode.intValue(),
                    Dimension.ids(all, dimensions),
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

    ManualEntry entry(String currency, List<Dimension> dimensions) {
        var all = lines.stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.keyed(currency, dimensions))
                .toList();
        return new ManualEntry(journal, postingOn, text, all, command);
    }

    boolean isReversible() {
        return posted != null && posted.source() == null && posted.reversedBy() == null && posted.reverses() == null;
    }
}
