package ballast.accounting;

import ballast.accounting.JournalEntry.Claim;
import ballast.platform.money.Money;
import ballast.platform.problem.RuleViolation;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry keyed by hand, in ledger currency. */
public record ManualEntry(String journal, LocalDate postingOn, String text, List<Line> lines, UUID commandId)
        implements Serializable {

    public ManualEntry {
        lines = List.copyOf(lines);
    }

    /**
     * One line as keyed; one of debit and credit is zero.
     *
     * @param dimensions value id by dimension id
     */
    public record Line(
            @Nullable Integer account,
            Money debit,
            Money credit,
            @Nullable Long party,
            @Nullable Integer taxCode,
            Map<Integer, Integer> dimensions,
            String text)
            implements Serializable {

        public static Line debit(int account, Money amount) {
            return new Line(account, amount, Money.zero(amount.currency()), null, null, Map.of(), "");
        }

        public static Line credit(int account, Money amount) {
            return new Line(account, Money.zero(amount.currency()), amount, null, null, Map.of(), "");
        }

        private boolean isOneSided() {
            return debit.isZero() != credit.isZero() && debit.signum() >= 0 && credit.signum() >= 0;
        }
    }

    /** What the lines lack to balance: debit less credit. */
    public BigDecimal difference() {
        return lines.stream()
                .map(line -> line.debit().amount().subtract(line.credit().amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** @param accounts by id */
    JournalEntry entry(String number, Map<Integer, AccountRef> accounts) {
        var written = lines.stream().map(line -> written(line, accounts)).toList();
        return new JournalEntry(journal, postingOn, postingOn, number, text, null, null, written, commandId);
    }

    private JournalEntry.Line written(Line line, Map<Integer, AccountRef> accounts) {
        var account = line.account() == null ? null : accounts.get(line.account());
        if (account == null) {
            throw RuleViolation.at("lines", "entry_line_has_an_account", lines.indexOf(line) + 1);
        }
        if (!line.isOneSided()) {
            throw RuleViolation.at("lines", "a_line_is_either_debit_or_credit");
        }
        var amount = line.debit().minus(line.credit());
        var claim = line.party() == null ? null : Claim.due(line.party(), postingOn);
        return new JournalEntry.Line(account, amount, amount, claim, line.taxCode(), line.dimensions(), line.text());
    }
}
