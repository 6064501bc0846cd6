package ballast.platform.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What codes say about item, lot and expiry. */
@NullUnmarked
class ScannedTest {

    @Test
    void a_plain_code_is_the_item() {
        assertThat(Scanned.of(" 4006381333931 ")).isEqualTo(new Scanned("4006381333931", "", null));
        assertThat(Scanned.of("CHAIR-01")).isEqualTo(new Scanned("CHAIR-01", "", null));
    }

    @Test
    void gs1_names_item_expiry_and_lot_in_any_order() {
        var expected = new Scanned("4006381333931", "L-77", LocalDate.of(2027, 3, 31));
        assertThat(Scanned.of("]C1010400638133393117270331" + "10L-77")).isEqualTo(expected);
        assertThat(Scanned.of("010400638133393110L-77\u001d17270331")).isEqualTo(expected);
        assertThat(Scanned.of("(01)04006381333931(17)270331(10)L-77")).isEqualTo(expected);
    }

    @Test
    void the_day_00_is_the_end_of_the_month_and_no_date_is_none() {
        assertThat(Scanned.of("010400638133393117280200").expiresOn()).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(Scanned.of("010400638133393117281301").expiresOn()).isNull();
    }
}
