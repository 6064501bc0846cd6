package ballast.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.generateSeries;
import static org.jooq.impl.DSL.select;

import ballast.given.DatabaseTest;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** The size and the totals beneath a list. */
@NullUnmarked
class ListingTest extends DatabaseTest {

    private Listing<String> of(int rows) {
        return Listing.totalled(
                db, List.of(), "gross", select(field("2.50", BigDecimal.class)).from(generateSeries(1, rows)));
    }

    @Test
    void a_set_within_the_cap_is_totalled_as_a_whole() {
        assertThat(of(0)).isEqualTo(new Listing<>(List.of(), 0, of(0).totals()));
        assertThat(of(0).totals().get("gross")).isEqualByComparingTo("0");
        assertThat(of(Listing.CAP).size()).isEqualTo(Listing.CAP);
        assertThat(of(Listing.CAP).totals().get("gross")).isEqualByComparingTo("25000");
    }

    @Test
    void a_set_beyond_the_cap_has_no_total_since_it_would_be_that_of_a_part() {
        assertThat(of(Listing.CAP + 5).size()).isEqualTo(Listing.CAP + 1);
        assertThat(of(Listing.CAP + 5).totals()).isEmpty();
    }
}
