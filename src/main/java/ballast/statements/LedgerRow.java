package ballast.statements;

import static ballast.statements.Balances.exact;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of an account as it is read; of the account itself, what comes with the first row only.
 *
 * @param accounts ids and numbers of all accounts
 * @param contra the accounts on the other side of the entry, by id
 * @param moved by this line and those before it in the period
 */
record LedgerRow(
        String account,
        String accountName,
        BigDecimal opening,
        BigDecimal closing,
        Integer size,
        List<String> accounts,
        @Nullable Long entry,
        Integer lineNo,
        LocalDate postingOn,
        LocalDate documentOn,
        String number,
        String text,
        @Nullable String party,
        List<Integer> contra,
        BigDecimal debit,
        BigDecimal credit,
        BigDecimal moved,
        @Nullable String source,
        @Nullable Long sourceId) {

    /** What all lines of the account have in common. */
    record Reading(String currency, BigDecimal opening, Map<Integer, String> numbers) {

        Reading(String currency, BigDecimal opening, List<String> accounts) {
            this(
                    currency,
                    opening,
                    accounts.stream()
                            .map(account -> account.split(" ", 2))
                            .collect(toMap(account -> Integer.valueOf(account[0]), account -> account[1])));
        }

        GeneralLedger.Line line(LedgerRow row) {
            return new GeneralLedger.Line(
                    Objects.requireNonNull(row.entry()),
                    row.lineNo(),
                    row.postingOn(),
                    row.documentOn(),
                    row.number(),
                    row.text(),
                    row.party(),
                    numbers(row.contra()),
                    exact(row.debit(), currency),
                    exact(row.credit(), currency),
                    opening.add(exact(row.moved(), currency)),
                    row.source(),
                    row.sourceId());
        }

        private @Nullable String numbers(List<Integer> contra) {
            return switch (contra.size()) {
                case 0 -> null;
                case 1 -> numbers.get(contra.getFirst());
                default ->
                    contra.stream()
                            .map(numbers::get)
                            .filter(Objects::nonNull)
                            .distinct()
                            .sorted()
                            .collect(joining(", "));
            };
        }
    }
}
