package ballast.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ballast.platform.db.Page;
import ballast.platform.problem.RuleViolation;
import ballast.platform.text.Labels;
import ballast.statements.Ageing.Side;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class ReportsTest extends StatementsTest {

    private static final DateRange MARCH = DateRange.of(YearMonth.of(2026, 3));

    @Autowired
    private TrialBalances trialBalances;

    @Autowired
    private IncomeStatements incomeStatements;

    @Autowired
    private BalanceSheets balanceSheets;

    @Autowired
    private GeneralLedgers generalLedgers;

    @Autowired
    private Ageings ageings;

    @Autowired
    private PartyStatements partyStatements;

    @Autowired
    private Labels labels;

    private long anna;
    private long bert;

    private void postAYear() {
        posting(() -> {
            anna = books.party("T-A", "Anna");
            bert = books.party("T-B", "Bert");
            books.post("2025-01-01", "T1000 1000.00", "T3000 -1000.00");
            books.post("2025-03-31", "T1000 50.00", "T4100 -50.00");
            books.post("2025-12-31", "T6000 80.00", "T1000 -80.00");
        });
        posting(books::seal);
        posting(() -> {
            books.post("2026-02-28", "T1000 300.00", "T4000 -300.00");
            books.post("2026-03-01", "T1000 119.00", "T4000 -100.00", "T4100 -19.00");
            books.post("2026-03-31", "T6000 40.00", "T1000 -40.00");
            books.post("2026-04-01", "T1000 7.00", "T4000 -7.00");
        });
    }

    @Test
    void a_trial_balance_sums_up_its_groups_and_comes_to_zero() {
        postAYear();
        assertThat(reading(() -> trialBalances.of(List.of(MARCH)))).hasToString("""
                T1     Current assets   1270.00  119.00   40.00   1349.00
                T1000    Bank           1270.00  119.00   40.00   1349.00
                T3000  Capital         -1000.00    0.00    0.00  -1000.00
                T4     Turnover         -350.00    0.00  119.00   -469.00
                T4000    Goods          -300.00    0.00  100.00   -400.00
                T4100    Services        -50.00    0.00   19.00    -69.00
                T6000  Rent               80.00   40.00    0.00    120.00
                       total               0.00  159.00  159.00      0.00
                """);
    }

    @Test
    void an_income_statement_stands_beside_the_month_and_the_year_before() {
        postAYear();
        assertThat(reading(() -> incomeStatements.compared(MARCH))).hasToString("""
                T4     Turnover        119.00  300.00  50.00
                T4000    Goods         100.00  300.00   0.00
                T4100    Services       19.00    0.00  50.00
                       total-income    119.00  300.00  50.00
                T6000  Rent             40.00    0.00   0.00
                       total-expenses   40.00    0.00   0.00
                       profit           79.00  300.00  50.00
                """);
    }

    @Test
    void a_balance_sheet_balances_and_tells_this_years_profit_from_earlier_ones() {
        postAYear();
        var days = List.of(LocalDate.parse("2026-03-15"), LocalDate.parse("2025-12-31"), LocalDate.parse("2024-12-31"));
        var sheet = reading(() -> balanceSheets.at(days));
        assertThat(sheet).hasToString("""
                T1     Current assets                1389.00   970.00  0.00
                T1000    Bank                        1389.00   970.00  0.00
                       total-assets                  1389.00   970.00  0.00
                       total-liabilities                0.00     0.00  0.00
                T3000  Capital                       1000.00  1000.00  0.00
                       profit-brought-forward         -30.00     0.00  0.00
                       profit-of-the-year             419.00   -30.00  0.00
                       total-equity                  1389.00   970.00  0.00
                       total-liabilities-and-equity  1389.00   970.00  0.00
                """);
        assertThat(sheet.totalAssets()).isEqualTo(sheet.totalLiabilitiesAndEquity());
    }

    @Test
    void the_profit_of_the_year_follows_the_fiscal_periods() {
        posting(() -> {
            books.period(2029, LocalDate.parse("2028-07-01"), LocalDate.parse("2028-12-31"));
            books.period(2029, LocalDate.parse("2029-01-01"), LocalDate.parse("2029-06-30"));
            books.post("2026-12-31", "T1000 5.00", "T4000 -5.00");
            books.post("2028-07-01", "T1000 20.00", "T4000 -20.00");
            books.post("2029-06-30", "T1000 300.00", "T4000 -300.00");
        });
        var sheet = reading(() -> balanceSheets.at(List.of(LocalDate.parse("2029-06-30"))));
        assertThat(sheet.profitOfTheYear()).containsExactly(Books.euros("320").amount());
        assertThat(sheet.broughtForward()).containsExactly(Books.euros("5").amount());
    }

    @Test
    void an_account_is_read_page_by_page_with_its_running_balance() {
        postAYear();
        var bank = books.account("T1000").id();
        var period = new DateRange(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-03-31"));
        assertThat(reading(() -> generalLedgers.of(bank, period, new Page(0, 10, List.of()))))
                .hasToString("""
                2026-01-01       opening-balance                                  970.00
                2026-02-28  T-4  sale               T4000         300.00   0.00  1270.00
                2026-03-01  T-5  sale               T4000, T4100  119.00   0.00  1389.00
                2026-03-31  T-6  sale               T6000           0.00  40.00  1349.00
                2026-03-31       closing-balance                                 1349.00
                """);
        var second = reading(() -> generalLedgers.of(bank, period, new Page(1, 1, List.of())));
        assertThat(second.lines()).singleElement().satisfies(line -> {
            assertThat(line.balance()).isEqualTo("1389.00");
            assertThat(line.source()).isEqualTo("sales.invoice");
            assertThat(line.sourceId()).isEqualTo(5L);
        });
        assertThat(reading(() -> generalLedgers.of(bank, MARCH.previous().previous(), Page.first(5))))
                .satisfies(empty -> assertThat(empty.closing()).isEqualTo("970.00"))
                .satisfies(empty -> assertThat(empty.size()).isZero());
    }

    @Test
    void ageing_is_exact_at_past_days_too() {
        postAYear();
        posting(() -> {
            var bill = books.bill("2026-01-10", "2026-02-09", anna, "100.00");
            var late = books.bill("2026-01-11", "2026-01-11", bert, "40.00");
            var payment = books.item("2026-03-20", "2026-03-20", anna, "T1100", "T1000", "-70.00");
            books.settle("2026-03-20", bill, payment, "70.00");
            books.settle(
                    "2026-03-31", late, books.item("2026-03-31", "2026-03-31", bert, "T1100", "T1000", "-40.00"), "40");
            books.item("2026-01-05", "2026-02-04", anna, "T2000", "T6000", "-25.00");
        });
        assertThat(reading(() -> ageings.of(Side.RECEIVABLE, LocalDate.parse("2026-02-09"))))
                .hasToString("""
                T-A  Anna   100.00  100.00   0.00  0.00  0.00  0.00
                T-B  Bert    40.00    0.00  40.00  0.00  0.00  0.00
                     total  140.00  100.00  40.00  0.00  0.00  0.00
                """);
        assertThat(reading(() -> ageings.of(Side.RECEIVABLE, LocalDate.parse("2026-03-30"))))
                .hasToString("""
                T-A  Anna   30.00  0.00  0.00  30.00   0.00  0.00
                T-B  Bert   40.00  0.00  0.00   0.00  40.00  0.00
                     total  70.00  0.00  0.00  30.00  40.00  0.00
                """);
        assertThat(reading(() -> ageings.of(Side.RECEIVABLE, LocalDate.parse("2026-05-11"))))
                .hasToString("""
                T-A  Anna   30.00  0.00  0.00  0.00  0.00  30.00
                     total  30.00  0.00  0.00  0.00  0.00  30.00
                """);
        assertThat(reading(() -> ageings.of(Side.PAYABLE, LocalDate.parse("2026-02-05"))))
                .hasToString("""
                T-A  Anna   25.00  0.00  25.00  0.00  0.00  0.00
                     total  25.00  0.00  25.00  0.00  0.00  0.00
                """);
        assertThat(reading(() -> ageings.items(Side.RECEIVABLE, LocalDate.parse("2026-03-30"), anna)))
                .singleElement()
                .satisfies(item -> assertThat(item.open()).isEqualTo("30.00"))
                .satisfies(item -> assertThat(item.amount()).isEqualTo("100.00"))
                .satisfies(item -> assertThat(item.daysOverdue()).isEqualTo(49));
        assertThat(reading(() -> partyStatements.of(Side.RECEIVABLE, anna, MARCH)))
                .hasToString("""
                2026-03-01        opening-balance                      100.00
                2026-03-20  T-10  item             2026-03-20  -70.00   30.00
                2026-03-31        closing-balance                       30.00
                """);
    }

    @Test
    void a_report_takes_one_statement_besides_its_scope() {
        postAYear();
        var bank = books.account("T1000").id();
        assertThat(statementsOf(() -> trialBalances.of(List.of(MARCH, MARCH.previous()))))
                .isOne();
        assertThat(statementsOf(() -> incomeStatements.compared(MARCH))).isOne();
        assertThat(statementsOf(() -> balanceSheets.at(List.of(MARCH.to(), MARCH.eve()))))
                .isOne();
        assertThat(statementsOf(() -> generalLedgers.of(bank, MARCH, Page.first(50))))
                .isOne();
        assertThat(statementsOf(() -> ageings.of(Side.RECEIVABLE, MARCH.to()))).isOne();
        assertThat(statementsOf(() -> ageings.items(Side.RECEIVABLE, MARCH.to(), anna)))
                .isOne();
        assertThat(statementsOf(() -> partyStatements.of(Side.PAYABLE, anna, MARCH)))
                .isOne();
    }

    @Test
    void reports_are_read_only_with_the_permission() {
        assertThatThrownBy(() -> inCompanyWith(Set.of(), () -> trialBalances.of(List.of(MARCH))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void what_is_not_there_is_said_to_be_missing() {
        assertThatThrownBy(() -> inCompany(() -> generalLedgers.of(-1, MARCH, Page.first(5))))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> inCompany(() -> partyStatements.of(Side.PAYABLE, -1, MARCH)))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void each_report_becomes_a_table_with_a_heading_for_every_cell() {
        postAYear();
        var bank = books.account("T1000").id();
        var tables = reading(() -> List.of(
                trialBalances.of(List.of(MARCH, MARCH.previous())).toTabular(labels, Locale.GERMAN),
                incomeStatements.compared(MARCH).toTabular(labels, Locale.GERMAN),
                balanceSheets.at(List.of(MARCH.to())).toTabular(labels, Locale.GERMAN),
                generalLedgers.of(bank, MARCH, Page.first(50)).toTabular(labels, Locale.GERMAN),
                ageings.of(Side.RECEIVABLE, MARCH.to()).toTabular(labels, Locale.GERMAN),
                partyStatements.of(Side.RECEIVABLE, anna, MARCH).toTabular(labels, Locale.GERMAN)));
        for (var table : tables) {
            assertThat(table.title()).doesNotContain("!");
            assertThat(table.columns()).noneMatch(column -> column.name().contains("!"));
            assertThat(table.rows()).isNotEmpty().allSatisfy(row -> {
                assertThat(row.size()).isEqualTo(table.columns().size());
                assertThat(row).noneMatch(cell -> String.valueOf(cell).startsWith("!"));
            });
        }
    }
}
