package ballast.statements;

import static org.assertj.core.api.Assertions.assertThat;

import ballast.statements.LedgerFigures.Month;
import java.time.YearMonth;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NullUnmarked
class LedgerFiguresTest extends StatementsTest {

    @Autowired
    LedgerFigures figures;

    @Test
    void the_figures_of_today_are_those_of_the_ledger() {
        reading(() -> {
            var today = companies.today();
            var present = YearMonth.from(today);
            var last = present.minusMonths(1);
            posting(() -> {
                books.period(last.getYear(), last.atDay(1), last.atEndOfMonth());
                books.period(present.getYear(), present.atDay(1), present.atEndOfMonth());
                books.post(last.atEndOfMonth().toString(), "T1000 50.00", "T4000 -50.00");
                books.post(last.atDay(1).toString(), "T6000 30.00", "T1000 -30.00");
                books.post(today.toString(), "T1000 100.00", "T4100 -100.00");
                books.bill(today.toString(), today.toString(), books.party("C-1", "Customer"), "40.00");
                books.item(
                        today.toString(), today.toString(), books.party("S-1", "Supplier"), "T2000", "T6000", "-25.00");
            });
            var now = figures.today();
            assertThat(now.cash()).isEqualTo(Books.euros("120"));
            assertThat(now.bank()).isEqualTo(books.account("T1000").id());
            assertThat(now.receivables()).isEqualTo(Books.euros("40"));
            assertThat(now.payables()).isEqualTo(Books.euros("25"));
            assertThat(now.months()).hasSize(12);
            assertThat(now.months().subList(10, 12))
                    .containsExactly(
                            new Month(last, Books.euros("50"), Books.euros("30"), Books.euros("20")),
                            new Month(present, Books.euros("140"), Books.euros("25"), Books.euros("120")));
            return now;
        });
    }

    @Test
    void empty_books_show_zeros_for_twelve_months() {
        var now = reading(() -> figures.today());
        assertThat(now.cash()).isEqualTo(Books.euros("0"));
        assertThat(now.months())
                .hasSize(12)
                .allSatisfy(month -> assertThat(month.income()).isEqualTo(Books.euros("0")));
    }
}
