package ballast.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ballast.accounting.FiscalPeriod.State;
import ballast.accounting.FiscalPeriods;
import ballast.accounting.OpenItems;
import ballast.accounting.Payments;
import ballast.accounting.SealCheck;
import ballast.accounting.Sealing;
import ballast.catalog.Items;
import ballast.given.DatabaseTest;
import ballast.parties.Parties;
import ballast.platform.db.Page;
import ballast.sales.InvoiceSearch;
import ballast.statements.DateRange;
import ballast.statements.TrialBalance;
import ballast.statements.TrialBalances;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Some months of the demo company's life, as the first start tells it. */
@NullUnmarked
class DemoCompanyTest extends DatabaseTest {

    private static final Page FIRST = Page.first(50);

    @Autowired
    private DemoHistory history;

    @Autowired
    private Sealing sealing;

    @Autowired
    private SealCheck check;

    @Autowired
    private TrialBalances trialBalances;

    @Autowired
    private InvoiceSearch invoices;

    @Autowired
    private OpenItems openItems;

    @Autowired
    private Payments payments;

    @Autowired
    private Parties parties;

    @Autowired
    private Items items;

    @Autowired
    private FiscalPeriods periods;

    @Test
    void some_months_of_business_leave_books_that_hold_and_lists_with_rows() {
        inCompany(() -> {
            history.live(4, 40);
            while (sealing.seal() > 0) {}
            assertThat(check.run()).allMatch(SealCheck.Finding::ok);
            var today = companies.today();
            var balance = balance(today);
            assertThat(balance.totals().getFirst().closing()).isEqualByComparingTo(BigDecimal.ZERO);
            assertThat(account(balance, "1000")).as("bank").isPositive();
            assertThat(account(balance, "1100")).as("receivables").isPositive();
            assertThat(account(balance, "2000")).as("payables").isNegative();
            for (var state : InvoiceSearch.State.values()) {
                assertThat(invoices.page(new InvoiceSearch.Filter("", state, null, null, null, null), FIRST)
                                .rows())
                        .as("%s", state)
                        .isNotEmpty();
            }
            assertThat(payments.page(new Payments.Filter("", null, null, null, null, null), FIRST)
                            .rows())
                    .hasSize(50);
            assertThat(openItems
                            .page(new OpenItems.Filter("", null, null, null, null), FIRST)
                            .rows())
                    .isNotEmpty();
            assertThat(parties.page(Parties.Filter.ALL, FIRST).rows()).hasSizeGreaterThan(40);
            assertThat(items.page(Items.Filter.ALL, Page.first(100)).rows()).hasSizeGreaterThan(60);
            assertThat(periods.list()).anyMatch(period -> period.state() != State.OPEN);
        });
    }

    private TrialBalance balance(LocalDate to) {
        return trialBalances.of(List.of(new DateRange(to.minusYears(1), to)));
    }

    private static BigDecimal account(TrialBalance balance, String number) {
        return balance.lines().stream()
                .filter(line -> line.number().equals(number))
                .findFirst()
                .orElseThrow()
                .periods()
                .getFirst()
                .closing();
    }
}
