package ballast.accounting;

import ballast.platform.money.Money;
import ballast.platform.problem.RuleViolation;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A journal entry about to be posted: balanced in ledger currency, at least two lines, never changed afterwards.
 *
 * @param source the document it comes from, such as {@code sales.invoice}, or null for a manual entry
 * @param commandId posts only once, however often it is sent
 */
public record JournalEntry(
        String journal,
        LocalDate postingOn,
        LocalDate documentOn,
        String number,
        String text,
        @Nullable String source,
        @Nullable Long sourceId,
        List<Line> lines,
        UUID commandId)
        implements Serializable {

    public JournalEntry {
        lines = List.copyOf(lines);
        RuleViolation.require(lines.size() >= 2, "an_entry_has_at_least_two_lines");
        var sum = lines.stream().map(line -> line.ledger().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        RuleViolation.require(sum.signum() == 0, "journal_entry_is_balanced", sum.toPlainString());
    }

    /** Whose money it is and until when: makes a line on a control account an open item. */
    public record Claim(
            long party,
            LocalDate dueOn,
            @Nullable LocalDate discountOn,
            @Nullable Money discount) implements Serializable {

        public static Claim due(long party, LocalDate dueOn) {
            return new Claim(party, dueOn, null, null);
        }
    }

    /**
     * One line; debit is positive, credit negative.
     *
     * @param ledger in the company's ledger currency, never zero
     * @param foreign the same in the document's currency (equal to ledger when that is the ledger currency)
     * @param dimensions value id by dimension id
     */
    public record Line(
            AccountRef account,
            Money ledger,
            Money foreign,
            @Nullable Claim claim,
            @Nullable Integer taxCode,
            Map<Integer, Integer> dimensions,
            String text)
            implements Serializable {

        public static Line of(AccountRef account, Money ledger) {
            return new Line(account, ledger, ledger, null, null, Map.of(), "");
        }

        public static Line of(AccountRef account, Money ledger, Money foreign) {
            return new Line(account, ledger, foreign, null, null, Map.of(), "");
        }

        public Line owedBy(Claim owed) {
            return new Line(account, ledger, foreign, owed, taxCode, dimensions, text);
        }

        public Line taxed(int code) {
            return new Line(account, ledger, foreign, claim, code, dimensions, text);
        }

        public Line saying(String words) {
            return new Line(account, ledger, foreign, claim, taxCode, dimensions, words);
        }

        public Line in(Map<Integer, Integer> values) {
            return new Line(account, ledger, foreign, claim, taxCode, values, text);
        }

        Line opposite() {
            return new Line(account, ledger.negate(), foreign.negate(), claim, taxCode, dimensions, text);
        }
    }

    /** As a page of a plain-text journal: head, then one line per account, credit negative. */
    @Override
    public String toString() {
        var rows = new ArrayList<String>();
        rows.add((postingOn + " " + number + " " + text).strip());
        for (var line : lines) {
            rows.add("%-8s%10s"
                    .formatted(line.account().number(), line.ledger().amount().toPlainString()));
        }
        return String.join("\n", rows) + "\n";
    }
}
