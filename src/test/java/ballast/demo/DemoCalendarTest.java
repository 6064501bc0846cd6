package ballast.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ballast.accounting.SealCheck;
import ballast.accounting.Sealing;
import ballast.given.DatabaseTest;
import ballast.platform.company.Company;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The demo company can be founded on any day: its history ends on that day and depends on it. */
@Import(DemoCalendarTest.Calendar.class)
@NullUnmarked
class DemoCalendarTest extends DatabaseTest {

    @Autowired
    private DemoHistory history;

    @Autowired
    private Sealing sealing;

    @Autowired
    private SealCheck check;

    @Autowired
    private Today today;

    @ParameterizedTest
    @CsvSource({"2026-11-24, 3", "2026-11-30, 3", "2026-12-01, 1", "2026-12-28, 1", "2027-01-01, 2", "2028-02-29, 1"})
    void on_whatever_day_the_first_start_is_its_history_can_be_told(LocalDate day, int months) {
        today.instant = day.atTime(9, 0).toInstant(ZoneOffset.UTC);
        company = companies.found(Company.founded("Nordlicht GmbH on " + day, "DE", "EUR", "en"));
        inCompany(() -> {
            history.live(months, 100);
            while (sealing.seal() > 0) {}
            assertThat(check.run()).allMatch(SealCheck.Finding::ok);
        });
    }

    @TestConfiguration
    static class Calendar {
        @Bean
        @Primary
        Today today() {
            return new Today();
        }
    }

    /** A clock that stands on the day of the test. */
    static class Today extends Clock {

        private Instant instant = Instant.parse("2026-11-30T09:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant, zone);
        }

        @Override
        public Instant instant() {
            return instant;
        }
    }
}
