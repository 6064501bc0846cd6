package ballast.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ballast.accounting.JournalEntry.Claim;
import ballast.accounting.JournalEntry.Line;
import ballast.given.DatabaseTest;
import ballast.platform.money.Money;
import db.accounting.Tables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many entries posted in one go are the same entries as one by one, or none at all. */
@NullUnmarked
class EntryBatchTest extends DatabaseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private Books books;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OpenItems items;

    @Autowired
    private SealCheck check;

    private JournalEntry entry(String journal, String number, String account, Claim claim, UUID command) {
        var amount = Money.round(new BigDecimal("119"), "EUR");
        var first = Line.of(accounts.ref(account), amount);
        return new JournalEntry(
                journal,
                DAY,
                DAY,
                number,
                "bulk",
                null,
                null,
                List.of(
                        claim == null ? first : first.owedBy(claim),
                        Line.of(accounts.ref("4000"), amount.negate()).taxed(books.taxCode("S19", "19"))),
                command);
    }

    private void post(JournalEntry... entries) {
        transaction.executeWithoutResult(status -> ledger.postAll(List.of(entries)));
    }

    private List<Long> posted() {
        return transaction.execute(status -> db.select(Tables.JOURNAL_ENTRY.ID)
                .from(Tables.JOURNAL_ENTRY)
                .orderBy(Tables.JOURNAL_ENTRY.NUMBER)
                .fetch(Tables.JOURNAL_ENTRY.ID));
    }

    @Test
    void entries_of_several_journals_arrive_with_lines_taxes_and_open_items() {
        inCompany(() -> {
            var customer = books.party("Hofmann");
            post(
                    entry("GEN", "A", "1000", null, UUID.randomUUID()),
                    entry("SAL", "B", "1100", Claim.due(customer, DAY.plusDays(30)), UUID.randomUUID()));
            assertThat(posted()).hasSize(2);
            assertThat(books.of(posted().getFirst())).isEqualTo("1000 119.00\n4000 -119.00\n");
            assertThat(books.of(posted().getLast())).isEqualTo("1100 119.00\n4000 -119.00\n");
            assertThat(items.of(customer))
                    .singleElement()
                    .satisfies(item -> assertThat(item.dueOn()).isEqualTo(DAY.plusDays(30)));
            assertThat(check.run()).allMatch(SealCheck.Finding::ok);
        });
    }

    @Test
    void one_wrong_entry_keeps_all_of_them_out() {
        inCompany(() -> {
            var command = UUID.randomUUID();
            assertThatThrownBy(() ->
                            post(entry("GEN", "A", "1000", null, command), entry("GEN", "B", "1000", null, command)))
                    .isNotNull();
            assertThatThrownBy(() -> post(
                            entry("GEN", "A", "1000", null, UUID.randomUUID()),
                            entry("NONE", "B", "1000", null, UUID.randomUUID())))
                    .isNotNull();
            assertThat(posted()).isEmpty();
        });
    }
}
