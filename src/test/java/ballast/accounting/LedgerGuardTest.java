package ballast.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import ballast.given.DatabaseTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.annotation.Autowired;

/** What the database itself refuses to the application's own role, by plain SQL. */
@NullUnmarked
class LedgerGuardTest extends DatabaseTest {

    private static final String DENIED = "42501";

    @Autowired
    Books books;

    @Autowired
    FiscalPeriods periods;

    private long party;
    private long posted;

    @BeforeEach
    void somethingIsPosted() {
        inCompany(() -> {
            party = books.party("Bergmann AG");
            posted = books.post(LocalDate.of(2026, 2, 1), "INV-1", party, "1100 119.00", "4000 -119.00");
        });
    }

    @Test
    void a_balanced_and_complete_entry_is_accepted() {
        assertThat(refusal(() -> {
                    var id = head("2026-02-10", 2);
                    line(id, 1, "6200", "10", "0");
                    line(id, 2, "1000", "0", "10");
                }))
                .isEqualTo("accepted");
    }

    @Test
    void an_unbalanced_entry_cannot_even_be_written_down() {
        assertThat(refusal(() -> {
                    var id = head("2026-02-10", 2);
                    line(id, 1, "6200", "10", "0");
                    line(id, 2, "1000", "0", "9.9999");
                }))
                .isEqualTo("journal_entry_is_balanced");
    }

    @Test
    void an_entry_without_all_of_its_lines_is_refused() {
        assertThat(refusal(() -> head("2026-02-10", 2))).isEqualTo("journal_entry_is_complete");
        assertThat(refusal(() -> {
                    var id = head("2026-02-10", 3);
                    lineOf(id, 1, 3, "2026-02-10", "6200", "10", "0");
                    lineOf(id, 2, 3, "2026-02-10", "1000", "0", "10");
                }))
                .isEqualTo("journal_entry_is_complete");
        assertThat(refusal(() -> head("2026-02-10", 1))).isEqualTo("an_entry_has_at_least_two_lines");
    }

    @Test
    void a_posted_entry_gains_no_line() {
        assertThat(refusal(() -> line(posted, 3, "6200", "10", "0"))).isEqualTo("an_entry_gains_no_late_line");
        assertThat(refusal(() -> line(posted, 2, "6200", "10", "0"))).isEqualTo("journal_line_pkey");
        assertThat(refusal(() -> lineOf(posted, 3, 3, "2026-02-01", "6200", "10", "0")))
                .isEqualTo("a_line_belongs_to_its_entry");
    }

    @Test
    void not_even_in_the_transaction_that_posts_it() {
        assertThat(refusal(() -> {
                    var id = head("2026-02-10", 2);
                    line(id, 1, "6200", "10", "0");
                    line(id, 2, "1000", "0", "10");
                    db.execute("set constraints all immediate");
                    db.execute("set constraints all deferred");
                    line(id, 3, "6200", "10", "0");
                }))
                .isEqualTo("an_entry_gains_no_late_line");
    }

    @Test
    void a_line_has_one_side_and_an_account_that_takes_it() {
        for (var sides : new String[][] {{"10", "10"}, {"0", "0"}, {"-10", "0"}}) {
            assertThat(refusal(() -> line(head("2026-02-10", 2), 1, "6200", sides[0], sides[1])))
                    .isEqualTo("a_line_is_either_debit_or_credit");
        }
        for (var account : new String[] {"62", "1100", "2000"}) {
            assertThat(refusal(() -> {
                        var id = head("2026-02-10", 2);
                        line(id, 1, account, "10", "0");
                        line(id, 2, "1000", "0", "10");
                    }))
                    .isEqualTo("line_account_takes_postings");
        }
    }

    @Test
    void a_line_is_dated_as_its_entry() {
        assertThat(refusal(() -> lineOf(head("2026-02-10", 2), 1, 2, "2026-01-10", "6200", "10", "0")))
                .isEqualTo("a_line_belongs_to_its_entry");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "journal_entry",
                "journal_line",
                "journal_line_dimension",
                "open_item",
                "settlement",
                "settlement_line",
                "balance_day",
                "balance_month",
                "entry_seal",
                "seal_mark"
            })
    void what_is_in_the_books_is_neither_changed_nor_deleted(String table) {
        var column = table.equals("seal_mark")
                ? "txid = txid"
                : table.equals("entry_seal") ? "hash = hash" : "company_id = company_id";
        assertThat(refusal(() -> db.execute("update accounting." + table + " set " + column)))
                .isEqualTo(DENIED);
        assertThat(refusal(() -> db.execute("delete from accounting." + table))).isEqualTo(DENIED);
        assertThat(refusal(() -> db.execute("truncate accounting." + table))).isEqualTo(DENIED);
    }

    @Test
    void neither_are_the_audit_trail_and_the_counters() {
        assertThat(refusal(() -> db.execute("update audit.change set actor_id = 2")))
                .isEqualTo(DENIED);
        assertThat(refusal(() -> db.execute("delete from audit.change"))).isEqualTo(DENIED);
        assertThat(refusal(() ->
                        db.execute("insert into audit.change (document, document_id, table_name, operation, fields)"
                                + " values ('x', 1, 'x', 'INSERT', '{}')")))
                .isEqualTo(DENIED);
        assertThat(refusal(() -> db.execute("update platform.number_counter set last_number = 1")))
                .isEqualTo(DENIED);
        assertThat(refusal(() -> db.execute("delete from platform.number_counter")))
                .isEqualTo(DENIED);
        assertThat(refusal(() -> db.execute(
                        "insert into accounting.balance_day values (?, '2026-01-01', 1, 1, 1)", company.id())))
                .isEqualTo(DENIED);
        assertThat(refusal(() ->
                        db.execute("insert into accounting.entry_seal values (?, ?, 1, '')", posted, company.id())))
                .isEqualTo(DENIED);
    }

    @Test
    void who_posted_when_in_which_transaction_cannot_be_forged() {
        for (var forged : new String[] {"posted_by", "posted_at", "txid"}) {
            var value = forged.equals("posted_at") ? "now()" : forged.equals("txid") ? "'1'" : "2";
            assertThat(refusal(() -> db.execute(
                            "insert into accounting.journal_entry (journal_id, number, posting_on, document_on,"
                                    + " line_count, " + forged + ") values (1, 'X', '2026-02-10', '2026-02-10', 2, "
                                    + value + ")")))
                    .isEqualTo(DENIED);
        }
        assertThat(refusal(() -> db.execute(
                        "insert into accounting.open_item (entry_id, line_no, account_id, party_id, number,"
                                + " document_on, posting_on, due_on, currency_code, amount, ledger_amount, settled)"
                                + " values (?, 1, 1, ?, 'X', now(), now(), now(), 'EUR', 1, 1, 1)",
                        posted,
                        party)))
                .isEqualTo(DENIED);
    }

    @Test
    void nothing_is_posted_into_closed_periods_or_where_there_is_none() {
        inCompany(() -> periods.list().forEach(period -> {
            if (period.name().equals("2026-02")) {
                periods.softClose(period.id());
            } else if (period.name().equals("2026-01")) {
                periods.hardClose(period.id());
            }
        }));
        assertThat(refusal(() -> head("2026-02-10", 2))).isEqualTo("posting_falls_into_an_open_period");
        assertThat(refusal(() -> head("2026-01-31", 2))).isEqualTo("posting_falls_into_an_open_period");
        assertThat(refusal(() -> head("2040-01-31", 2))).isEqualTo("posting_date_has_a_fiscal_period");
        assertThat(refusal(
                        () -> db.execute("update accounting.fiscal_period set state = 'OPEN' where name = '2026-01'")))
                .isEqualTo("hard_closed_period_stays_closed");
        assertThat(refusal(() -> db.execute(
                        "update accounting.fiscal_period set last_on = '2026-02-27' where name = '2026-02'")))
                .isEqualTo("fiscal_period_with_entries_keeps_its_dates");
        assertThat(refusal(() -> db.execute("delete from accounting.fiscal_period")))
                .isEqualTo(DENIED);
    }

    @Test
    void an_entry_is_reversed_only_once() {
        assertThat(refusal(() -> reversal(posted))).isEqualTo("accepted");
        assertThat(refusal(() -> reversal(posted))).isEqualTo("an_entry_is_reversed_only_once");
    }

    @Test
    void an_item_is_not_settled_beyond_its_amount_and_only_within_its_party() {
        inCompany(() ->
                books.post(LocalDate.of(2026, 2, 1), "INV-2", books.party("Other"), "1100 -119.00", "4000 119.00"));
        assertThat(refusal(() -> settle("119", "-119"))).isEqualTo("settlement_is_within_one_party");
        assertThat(refusal(() -> settle("120", "-119"))).isEqualTo("an_open_item_is_not_oversettled");
        assertThat(refusal(() -> settle("119", "-118"))).isEqualTo("settlement_is_balanced");
    }

    @Test
    void another_companys_books_do_not_exist() {
        var mine = company.id();
        var other = companies.found(ballast.platform.company.Company.founded("Other " + mine, "DE", "EUR", "en"));
        assertThat(refusal(() -> db.execute(
                        "insert into accounting.journal_entry (company_id, journal_id, number, posting_on,"
                                + " document_on, line_count) values (?, 1, 'X', '2026-02-10', '2026-02-10', 2)",
                        other.id())))
                .isEqualTo(DENIED);
        company = other;
        inCompany(() -> transaction.executeWithoutResult(status -> {
            for (var table : new String[] {"journal_entry", "journal_line", "open_item", "payment"}) {
                assertThat(db.fetchValue("select count(*) from accounting." + table))
                        .isEqualTo(0L);
            }
            assertThat(db.fetchValue("select count(*) from accounting.account where company_id = ?", mine))
                    .isEqualTo(0L);
        }));
        assertThat(refusal(() -> line(posted, 2, "6200", "10", "0")))
                .isIn("a_line_belongs_to_its_entry", "journal_line_pkey");
    }

    @Test
    void numbers_have_no_gaps_however_many_take_them_and_give_them_back() throws Exception {
        var taken = new ArrayList<Future<String>>();
        try (var executor = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 64; i++) {
                var givesBack = i % 3 == 0;
                taken.add(executor.submit(() -> inCompanyGet(() -> transaction.execute(status -> {
                    var number =
                            (String) db.fetchValue("select platform.next_number('accounting.payment', '2026-02-10')");
                    if (givesBack) {
                        status.setRollbackOnly();
                        return "";
                    }
                    return number;
                }))));
            }
        }
        var kept = new ArrayList<String>();
        for (var one : taken) {
            if (!one.get().isEmpty()) {
                kept.add(one.get());
            }
        }
        var expected = new ArrayList<String>();
        for (int i = 1; i <= kept.size(); i++) {
            expected.add("PAY-2026-%05d".formatted(i));
        }
        assertThat(kept).hasSize(42).containsExactlyInAnyOrderElementsOf(expected);
    }

    private String inCompanyGet(Supplier<String> work) {
        var result = new String[1];
        inCompany(() -> result[0] = work.get());
        return result[0];
    }

    private void reversal(long of) {
        var id = (Long) db.fetchValue(
                "insert into accounting.journal_entry (journal_id, number, posting_on, document_on, line_count, reverses_id)"
                        + " values ((select min(id) from accounting.journal), 'R', '2026-02-10', '2026-02-10', 2, ?) returning id",
                of);
        line(id, 1, "6200", "10", "0");
        line(id, 2, "1000", "0", "10");
    }

    private void settle(String first, String second) {
        var id = db.fetchValue(
                "insert into accounting.settlement (settled_on, line_count) values ('2026-02-10', 2) returning id");
        var no = 0;
        for (var item : db.fetch("select id from accounting.open_item order by id")) {
            var amount = no++ == 0 ? first : second;
            db.execute(
                    "insert into accounting.settlement_line (settlement_id, line_no, line_count, settled_on, open_item_id, amount,"
                            + " ledger_amount) values (?, ?, 2, '2026-02-10', ?, ?::numeric, ?::numeric)",
                    id,
                    no,
                    item.get(0),
                    amount,
                    amount);
        }
    }

    private long head(String on, int lines) {
        return (Long) db.fetchValue(
                "insert into accounting.journal_entry (journal_id, number, posting_on, document_on, line_count)"
                        + " values ((select min(id) from accounting.journal), 'T', ?::date, ?::date, ?) returning id",
                on,
                on,
                lines);
    }

    private void line(long entry, int no, String account, String debit, String credit) {
        var on = entry == posted ? "2026-02-01" : "2026-02-10";
        lineOf(entry, no, 2, on, account, debit, credit);
    }

    private void lineOf(long entry, int no, int lines, String on, String account, String debit, String credit) {
        db.execute(
                "insert into accounting.journal_line (entry_id, line_no, line_count, posting_on, account_id, debit, credit,"
                        + " currency_code, amount) values (?, ?, ?, ?::date, (select id from accounting.account where number = ?),"
                        + " ?::numeric, ?::numeric, 'EUR', ?::numeric - ?::numeric)",
                entry,
                no,
                lines,
                on,
                account,
                debit,
                credit,
                debit,
                credit);
    }

    /** Which constraint, or else which SQL state, ends the transaction. */
    private String refusal(Runnable work) {
        var result = new String[1];
        inCompany(() -> {
            try {
                transaction.executeWithoutResult(status -> work.run());
                result[0] = "accepted";
            } catch (RuntimeException e) {
                Throwable cause = e;
                while (!(cause instanceof PSQLException) && cause.getCause() != null) {
                    cause = cause.getCause();
                }
                var sql = (PSQLException) cause;
                var constraint = sql.getServerErrorMessage().getConstraint();
                result[0] = constraint != null ? constraint : sql.getSQLState();
            }
        });
        return result[0];
    }
}
