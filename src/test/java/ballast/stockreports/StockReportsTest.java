package ballast.stockreports;

import static ballast.inventory.GivenStock.cause;
import static org.assertj.core.api.Assertions.assertThat;

import ballast.given.DatabaseTest;
import ballast.inventory.GivenStock;
import ballast.stockreports.StockTable.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Value, age, turnover and dead stock of two items over a year, worked out by hand. */
@NullUnmarked
class StockReportsTest extends DatabaseTest {

    @Autowired
    GivenStock given;

    @Autowired
    StockValues values;

    @Autowired
    StockAges ages;

    @Autowired
    StockTurns turns;

    private LocalDate today;

    @BeforeEach
    void aYear() {
        inCompany(() -> {
            today = companies.today();
            var lamp = given.item("LAMP");
            var book = given.item("BOOK");
            given.receive(cause(today.minusDays(200)), lamp, given.main(), "10", "100.00");
            given.receive(cause(today.minusDays(100)), lamp, given.main(), "10", "100.00");
            given.issue(cause(today.minusDays(50)), lamp, given.main(), "8");
            given.receive(cause(today.minusDays(20)), lamp, given.main(), "5", "50.00");
            given.receive(cause(today.minusDays(300)), book, given.main(), "4", "10.00");
        });
    }

    private static String text(StockTable table) {
        return table.lines().stream().map(StockReportsTest::text).collect(Collectors.joining("\n"));
    }

    private static String text(Line line) {
        return line.text().split(" ", 2)[0]
                + line.figures().stream()
                        .map(figure -> " " + figure.stripTrailingZeros().toPlainString())
                        .collect(Collectors.joining());
    }

    @Test
    void the_value_of_the_stock_is_the_ledger_on_any_day() {
        inCompany(() -> {
            for (var day : List.of(today.minusDays(250), today.minusDays(150), today.minusDays(30), today)) {
                var accounts =
                        values.at(day).lines().stream().filter(Line::strong).toList();
                assertThat(accounts)
                        .isNotEmpty()
                        .allSatisfy(line -> assertThat(line.figures().getLast())
                                .as(line + " on " + day)
                                .isZero());
            }
            assertThat(text(values.at(today))).contains("1210 180 180 0").contains("MAIN 180");
            assertThat(values.months(3).values().stream().toList().getLast()).isEqualByComparingTo("180");
        });
    }

    @Test
    void what_is_on_hand_came_last() {
        inCompany(() -> {
            // of 17 lamps five came 20 days ago, ten 100 days ago, and two are left of those 200 days ago
            assertThat(text(ages.at(today))).isEqualTo("""
                    LAMP 170 50 0 100 20 0
                    BOOK 10 0 0 0 10 0""");
            assertThat(text(ages.at(today.minusDays(60)).totalled("Total"))).endsWith("Total 210 0 100 100 10 0");
        });
    }

    @Test
    void turnover_is_what_was_used_over_what_lay_there() {
        inCompany(() -> {
            var table = turns.between(today.minusDays(99), today);
            // 80 were used; 200 lay there before, 170 do now
            assertThat(text(table)).isEqualTo("""
                    BOOK 0 10 0 0
                    LAMP 80 185 0.43 231""");
        });
    }

    @Test
    void dead_is_what_nobody_used_and_what_never_was_used_since_it_came() {
        inCompany(() -> {
            assertThat(text(turns.unusedSince(today.minusDays(60)))).isEqualTo("BOOK 4 10 300");
            assertThat(text(turns.unusedSince(today.minusDays(49)))).isEqualTo("LAMP 17 170 50\nBOOK 4 10 300");
            assertThat(turns.unusedSince(today.minusDays(400)).lines()).isEmpty();
        });
    }
}
