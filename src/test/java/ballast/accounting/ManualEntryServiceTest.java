package ballast.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ballast.accounting.ExchangeRates.ExchangeRate;
import ballast.given.DatabaseTest;
import ballast.platform.db.Page;
import ballast.platform.money.Money;
import ballast.platform.problem.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@NullUnmarked
class ManualEntryServiceTest extends DatabaseTest {

    @Autowired
    Books books;

    @Autowired
    Accounts accounts;

    @Autowired
    ManualEntryService service;

    @Autowired
    JournalEntries entries;

    @Autowired
    EntryTemplates templates;

    @Autowired
    RecurringEntries recurring;

    @Autowired
    Dimensions dimensions;

    @Autowired
    FiscalPeriods periods;

    @Autowired
    ExchangeRates rates;

    @Autowired
    OpenItems items;

    @Test
    void an_entry_is_numbered_posted_read_and_reversed() {
        inCompany(() -> {
            var id = service.post(rent("1200.00"));
            var entry = entries.get(id);
            assertThat(entry.number()).isEqualTo("JE-2026-00001");
            assertThat(entry.lines())
                    .extracting(line -> line.account() + " " + line.accountName())
                    .containsExactly("6200 Rent", "1310 Prepaid expenses");
            assertThat(entry.reversedBy()).isNull();

            var reversal = entries.get(service.reverse(id, day(28), "wrong month"));
            assertThat(reversal.number()).isEqualTo("JE-2026-00002");
            assertThat(reversal.reverses()).isEqualTo(new PostedEntry.Link(id, "JE-2026-00001"));
            assertThat(entries.get(id).reversedBy()).isEqualTo(new PostedEntry.Link(reversal.id(), "JE-2026-00002"));
            assertThat(books.of(reversal.id())).isEqualTo("1310 1200.00\n6200 -1200.00\n");
            assertThat(key(() -> service.reverse(id, day(28), ""))).isEqualTo("rule.an_entry_is_reversed_only_once");
            assertThat(key(() -> service.reverse(reversal.id(), day(28), "")))
                    .isEqualTo("rule.a_reversal_is_not_reversed");
            assertThat(service.post(rent("1.00"))).isPositive();
            assertThat(entries.page(filter("JE", account("6200")), Page.first(10))
                            .rows())
                    .extracting(JournalEntries.Row::number)
                    .containsExactly("JE-2026-00003", "JE-2026-00002", "JE-2026-00001");
            assertThat(entries.page(filter("JE", account("4000")), Page.first(10))
                            .size())
                    .isZero();
        });
    }

    @Test
    void a_wrong_entry_is_refused_and_takes_no_number() {
        inCompany(() -> {
            var one = ManualEntry.Line.debit(account("6200"), eur("10.00"));
            assertThat(key(() -> service.post(entry(one, ManualEntry.Line.credit(account("1310"), eur("9.00"))))))
                    .isEqualTo("rule.journal_entry_is_balanced");
            assertThat(key(() -> service.post(entry(
                            one, new ManualEntry.Line(null, eur("0.00"), eur("10.00"), null, null, Map.of(), "")))))
                    .isEqualTo("rule.entry_line_has_an_account");
            assertThat(key(() -> service.post(entry(one, ManualEntry.Line.credit(account("1100"), eur("10.00"))))))
                    .isEqualTo("rule.line_account_takes_postings");
            assertThat(key(() -> service.post(entry(one, ManualEntry.Line.credit(account("13"), eur("10.00"))))))
                    .isEqualTo("rule.line_account_takes_postings");
            assertThat(entries.get(service.post(rent("5.00"))).number()).isEqualTo("JE-2026-00001");
        });
    }

    @Test
    void the_same_command_twice_is_one_entry() {
        inCompany(() -> {
            var entry = rent("5.00");
            assertThat(service.post(entry)).isEqualTo(service.post(entry));
        });
    }

    @Test
    void the_reversal_settles_what_the_entry_opened_unless_it_is_settled_already() {
        inCompany(() -> {
            var party = books.party("Bergmann AG");
            var id = service.post(entry(
                    new ManualEntry.Line(account("1100"), eur("10.00"), eur("0.00"), party, null, Map.of(), ""),
                    ManualEntry.Line.credit(account("4000"), eur("10.00"))));
            assertThat(items.of(party)).hasSize(1);
            service.reverse(id, day(20), "");
            assertThat(items.of(party)).isEmpty();
        });
    }

    @Test
    void an_account_may_demand_a_dimension() {
        inCompany(() -> {
            var centres = dimensions.save(
                    new Dimension(0, "CC", "Cost centre", List.of(new Dimension.Value(0, "100", "Office", true)), 0));
            dimensions.demand(account("6200"), Set.of(centres.id()));
            assertThat(key(() -> service.post(rent("5.00")))).isEqualTo("rule.mandatory_dimension_is_given");
            var value = Map.of(centres.id(), centres.values().getFirst().id());
            var id = service.post(entry(
                    new ManualEntry.Line(account("6200"), eur("5.00"), eur("0.00"), null, null, value, ""),
                    ManualEntry.Line.credit(account("1310"), eur("5.00"))));
            assertThat(entries.get(id).lines().getFirst().dimensions()).containsEntry(centres.id(), "100");
            assertThat(entries.get(service.reverse(id, day(20), ""))
                            .lines()
                            .getFirst()
                            .dimensions())
                    .isNotEmpty();
        });
    }

    @Test
    void a_recurring_entry_carries_the_dimensions_of_its_template() {
        inCompany(() -> {
            var centres = dimensions.save(
                    new Dimension(0, "CC", "Cost centre", List.of(new Dimension.Value(0, "100", "Office", true)), 0));
            var office = Map.of(centres.id(), centres.values().getFirst().id());
            var lines = List.of(
                    new EntryTemplate.Line(account("6200"), null, eur("70.00"), eur("0.00"), "Rent", office),
                    new EntryTemplate.Line(account("1310"), null, eur("0.00"), eur("70.00"), "", Map.of()));
            var template = new EntryTemplate(0, "Rent", "GEN", "Rent", 1, day(28), day(28), lines, 0);
            assertThat(templates.save(template).lines()).isEqualTo(lines);
            assertThat(recurring.postDue(day(28))).isEqualTo(1);
            var posted = entries.page(filter("", account("6200")), Page.first(10))
                    .rows()
                    .getFirst();
            assertThat(entries.get(posted.id()).lines().getFirst().dimensions()).isEqualTo(Map.of(centres.id(), "100"));
        });
    }

    @Test
    void the_journal_is_searched_by_words_of_number_and_text() {
        inCompany(() -> {
            var id = service.post(new ManualEntry(
                    "GEN", day(11), "Insurance of the van", rent("9.00").lines(), UUID.randomUUID()));
            service.post(rent("5.00"));
            for (var text : List.of("insurance", "van INSUR", "JE")) {
                assertThat(entries.page(filter(text, account("6200")), Page.first(10))
                                .rows())
                        .as(text)
                        .extracting(JournalEntries.Row::id)
                        .contains(id)
                        .hasSize(text.equals("JE") ? 2 : 1);
            }
            assertThat(entries.page(filter("100%", account("6200")), Page.first(10))
                            .rows())
                    .isEmpty();
        });
    }

    @Test
    void a_recurring_entry_is_posted_once_for_each_due_date() {
        inCompany(() -> {
            var lines = List.of(
                    new EntryTemplate.Line(account("6200"), null, eur("100.00"), eur("0.00"), "Rent", Map.of()),
                    new EntryTemplate.Line(account("1310"), null, eur("0.00"), eur("100.00"), "", Map.of()));
            var saved = templates.save(new EntryTemplate(
                    0, "Rent", "GEN", "Rent", 1, LocalDate.of(2025, 11, 30), LocalDate.of(2026, 2, 28), lines, 0));
            assertThat(recurring.postDue(LocalDate.of(2026, 1, 31))).isEqualTo(3);
            assertThat(recurring.postDue(LocalDate.of(2026, 1, 31))).isZero();
            assertThat(recurring.postDue(LocalDate.of(2026, 12, 31))).isEqualTo(1);
            assertThat(entries.page(filter("JE", account("6200")), Page.first(10))
                            .rows())
                    .extracting(row -> row.postingOn().toString())
                    .containsExactly("2026-02-28", "2026-01-31", "2025-12-31", "2025-11-30");
            assertThat(templates.instantiate(saved.id(), day(3)).difference()).isEqualByComparingTo("0");
            assertThat(key(() -> templates.save(saved))).isEqualTo("rule.document_is_current");
        });
    }

    @Test
    void closing_a_month_needs_its_permissions_and_stops_the_posting() {
        inCompany(() -> service.post(rent("5.00")));
        inCompanyWith(Set.of("accounting.period.read", "accounting.period.soft-close"), () -> {
            periods.softClose(february().id());
            assertThatThrownBy(() -> periods.hardClose(february().id())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> periods.reopen(february().id())).isInstanceOf(AccessDeniedException.class);
        });
        inCompanyWith(
                Set.of("accounting.account.read", "accounting.journal_entry.post"),
                () -> assertThat(key(() -> service.post(rent("5.00"))))
                        .isEqualTo("rule.posting_falls_into_an_open_period"));
        inCompany(() -> {
            periods.reopen(february().id());
            service.post(rent("5.00"));
            periods.hardClose(february().id());
            assertThat(key(() -> service.post(rent("5.00")))).isEqualTo("rule.posting_falls_into_an_open_period");
            assertThat(key(() -> periods.reopen(february().id()))).isEqualTo("rule.hard_closed_period_stays_closed");
            var late = new ManualEntry(
                    "GEN", LocalDate.of(2040, 1, 1), "", rent("5.00").lines(), UUID.randomUUID());
            assertThat(key(() -> service.post(late))).isEqualTo("rule.posting_date_has_a_fiscal_period");
            periods.openYear(2040);
            assertThat(service.post(late)).isPositive();
            assertThat(key(() -> periods.openYear(2040))).startsWith("rule.fiscal_period");
        });
    }

    @Test
    void the_rate_of_a_day_is_the_latest_known() {
        inCompany(() -> {
            rates.save(new ExchangeRate(0, "USD", day(1), new BigDecimal("1.1"), 0));
            rates.save(new ExchangeRate(0, "USD", day(10), new BigDecimal("1.2"), 0));
            assertThat(rates.rate("USD", day(9))).isEqualByComparingTo("1.1");
            assertThat(rates.rate("USD", day(10))).isEqualByComparingTo("1.2");
            assertThat(rates.rate("EUR", day(10))).isEqualByComparingTo("1");
            assertThat(key(() -> rates.rate("USD", LocalDate.of(2026, 1, 31))))
                    .isEqualTo("rule.exchange_rate_is_known");
            assertThat(key(() -> rates.save(new ExchangeRate(0, "ZZZ", day(1), BigDecimal.ONE, 0))))
                    .isEqualTo("rule.currency_is_known");
        });
    }

    private FiscalPeriod february() {
        return periods.list().stream()
                .filter(period -> period.name().equals("2026-02"))
                .findFirst()
                .orElseThrow();
    }

    private static EntryFilter filter(String text, int account) {
        return new EntryFilter(null, null, text, account, null);
    }

    private ManualEntry rent(String amount) {
        return entry(
                ManualEntry.Line.debit(account("6200"), eur(amount)),
                ManualEntry.Line.credit(account("1310"), eur(amount)));
    }

    private static ManualEntry entry(ManualEntry.Line... lines) {
        return new ManualEntry("GEN", day(10), "Rent", List.of(lines), UUID.randomUUID());
    }

    private int account(String number) {
        return accounts.ref(number).id();
    }

    static LocalDate day(int day) {
        return LocalDate.of(2026, 2, day);
    }

    static Money eur(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }

    static String key(Runnable work) {
        try {
            work.run();
            return "done";
        } catch (RuntimeException e) {
            return Problem.of(e).key();
        }
    }
}
